"""Spanish, see `language.Language`."""

from __future__ import annotations

from typing import Final

from testimony_archive.search.language import Language, further_lemmas_of, lemmas_of, words_of

SPANISH: Final = Language(
    code="es",
    stemmer="spanish",
    lemmas=lemmas_of(
        grande="gran",
        estado="estado estados",
        venir="ven vengo venga vengas vengamos vengan",
        saber="supe",
        jugar="juegas",
        hacer="hechos hechas",
        dar="diste demos darle darles darlo darla darme darte darse darnos dame dale deme dándole",
        ver="visto vistos vistas verlo verla verlos verlas verme verte verse vernos",
        ir="irse irme irte irnos vámonos vete",
        decir="dime díganos díselo",
        salir="sale sales salgo salga salgan salgamos",
        elegir="elijo eliges eligen elija elijas elijamos elijan eligieron eligiera eligieran eligiendo",
        mentir="miente mienten mientan",
        actor="actriz actrices",
        alcalde="alcaldesa alcaldesas",
        emperador="emperatriz emperatrices",
        príncipe="princesa princesas",
        poder="pudiese",
        caer="caí caído caída caídos caídas",
        caber="cabría cabrías cabríamos cabrían",
        andar="andas",
        morir="muera mueras",
        empezar="empiece empieces empecemos",
        leer="leo",
        abrir="abro",
        cerrar="cierro",
        temblar="tiemblo",
        torcer="tuerce",
        colgar="cuelga",
        distinguir="distingo",
        predecir="predice",
        deshacer="deshecho deshecha deshechos deshechas",
        satisfacer="satisfecho satisfecha satisfechos satisfechas",
        espécimen="especímenes",
    ),
    also=further_lemmas_of(
        ir="fui fue fuimos fueron fuera fueras fueran fuese fuesen",
        ser="fuiste fuimos fuisteis fuéramos fuésemos",
        vengar="vengo venga vengan",
        venir="vino",
        caber="cupo quepa",
        contar="cuento cuenta cuentas",
        sentir="sienta sientan sentido",
        sentar="siento siente sientes sienten",
        hacer="hecho haz",
        decir="dicho dicha di",
        ver="vista viste ven",
        vestir="visto",
        traer="traje",
        sal="sales",
        oír="oído oídos oída",
        reír="río",
        valer="valía",
        soler="suelo",
        doler="duelo",
        creer="crea creas crean",
        coger="cojo coja cojas cojan",
        sacar="saco",
        despedir="despido",
        suponer="supuesto supuesta supuestos supuestas",
        componer="compuesto compuesta compuestos compuestas",
        imponer="impuesto impuesta impuestos impuestas",
        héroe="heroína heroínas",
        # The noun is written like a form of the verb.
        acertar="acierto",
        acordar="acuerdo",
        almorzar="almuerzo",
        apostar="apuesto apuesta apuestas",
        calentar="caliente calientes",
        cerrar="cierre",
        comenzar="comienzo",
        consolar="consuelo",
        despertar="despierto despierta despiertas",
        elegir="elegía",
        encontrar="encuentro",
        esforzar="esfuerzo",
        forzar="fuerza fuerzas",
        gobernar="gobierno",
        marcar="marca marcas",
        mostrar="muestra muestras",
        probar="prueba pruebas",
        recordar="recuerdo",
        reforzar="refuerzo",
        regar="riego",
        rodar="rueda ruedas",
        rogar="ruego",
        sembrar="siembra siembras",
        soltar="suelta suelto",
        soñar="sueño",
        tropezar="tropiezo",
        volar="vuelo",
        dar="dado",
        jugar="juego juegos",
        morir="muerto muerta muertos muertas",
        escribir="escrito escritos",
        poner="puesto puesta puestos puestas",
        romper="roto rota rotos rotas",
        cubrir="cubierto cubierta cubiertos cubiertas",
        freír="frito frita fritos fritas frío",
        imprimir="impreso impresa impresos impresas",
        cruz="cruces",
    ),
    kept_apart=words_of(
        """
        afecto autor autoridad banca banco banda bando barca barco barra barro bolsa bolso bota cabo calidad calle
        callar cama cámara cara cargo casa caso cerro cobre como cómo comando común comunicación comunidad comunista
        comunismo con cono contra contraste correa correo corte corto costa costado creer crear cuadra cuento cuenta
        dama década dólar doler duro durar ejemplar elegante entero enterar fin fino fonda fondo francés franco gana
        ganado género granada hábeas hombre hombro importar junta libro libre libra lista luna lunes madre madrid
        mamá mano marca marco mar marido marte martes maría mario masa mente merced mes mesa meta mitad mito moda
        monte monto montar moro mora nueve objeto objetivo órgano para pared par parar parir parte partido partida
        partir parto pelo pelear pero pera período periódico periodista peso pilar plan plano planta plantear plata
        plato plaza plazo polo pollo público publicidad puerta puerto punta puño rama ramo raya rayo sábado saco
        sala salar salud seno senado sentar serie sin sino sobre sobrar sol soler suelo suela taller talla tema
        temer término universo vara varios variar vera verdad verde valle valla vela velo venta ventar viento
        """
    ),
    reflexive="rse",
    telling=words_of(
        """
        aquí así cuando del ella ellos entonces eso esto hay hoy las los muy más nosotros nuestra nuestro otra otro
        pero qué también tiene una uno usted yo él
        """
    ),
)
