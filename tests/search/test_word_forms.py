"""Which words must meet and which must not: the yardstick of the language analysis, by hand, per language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.search.library import MakeLibrary

# Each line: what is typed, then forms that it must find (and that must find it).
MEET = {
    "es": """
        mujer mujeres
        joven jóvenes
        año años
        taller talleres
        hacer hicieron hizo haciendo hecho hará haría hago
        EDUCACIÓN educacion educación Educación
        beca becas
        estudiante estudiantes
        docente docentes
        profesor profesora profesores profesoras
        maestra maestro maestras maestros
        directora director directores
        niño niña niños niñas
        capacitación capacitaciones
        capacitar capacitaron capacitamos capacitando capacitó
        aprender aprendí aprendieron aprendo aprendiendo aprendido
        enseñar enseñan enseñaba enseñamos enseñó
        trabajar trabajaba trabajaron trabajamos trabajando trabajado trabajó
        país países
        luz luces
        vez veces
        lápiz lápices
        raíz raíces
        juez jueces
        ley leyes
        examen exámenes
        imagen imágenes
        crisis crisis
        decir dijo dijeron dice digo dirá diciendo dicho
        tener tuvo tuvieron tengo tiene tienen tenía
        poder pudo pudieron puede pueden podía
        saber supo supe sabía sabemos
        querer quiso quería quieren quiere
        poner puso pone ponían pusieron
        venir vino vienen venía vinieron vendrá
        ir fue fueron voy vamos iba iban fui
        ser fue era eran somos son soy
        dar dio dieron daba doy
        ver vio veía veo visto
        traer trajo traen trajeron
        escribir escribió escriben escrito
        morir murió muerto mueren
        empezar empieza empiezan empezó
        pensar pienso piensan pensaba
        pedir pido pidieron pide
        dormir duerme durmió
        conocer conozco conoció conocen
        construir construyó construyen
        llegar llegué llegaron llega
        buscar busqué buscan buscaba
        igualdad igualdades
        comunidad comunidades
        empresa empresas
        técnico técnica técnicos técnicas
        ingeniera ingeniero ingenieras
        crédito créditos
        género géneros
        dirigir dirigió dirige dirigen
        ayudar ayudan ayudó ayudaron
        díganme decir
        enseñarles enseñar
    """,
    "en": """
        woman women
        man men
        child children
        teach taught teaches teaching
        teacher teachers
        student students
        study studies studied studying
        school schools
        college colleges
        university universities
        skill skills
        community communities
        country countries
        policy policies
        company companies
        life lives
        leaf leaves
        wife wives
        half halves
        knife knives
        thief thieves
        foot feet
        tooth teeth
        mouse mice
        person people persons
        go went gone going goes
        be was were been is are
        have had has having
        do did done does
        make made making makes
        take took taken taking
        give gave given
        get got getting
        come came coming
        see saw seen
        know knew known
        think thought thinking
        find found finding
        leave left leaving
        feel felt feeling
        bring brought
        buy bought
        keep kept
        say said
        tell told
        speak spoke spoken
        write wrote written writing
        begin began begun
        grow grew grown
        learn learned learning learns
        train trained training
        build built
        lead led leading
        win won winning
        good better best
        bad worse worst
        big bigger biggest
        easy easier easiest
        analysis analyses
        criterion criteria
        crisis crises
        woman woman's
        travel travelled traveling travelling
        programme programmes
    """,
    "fr": """
        travail travaux
        femme femmes
        œuvre oeuvre œuvres oeuvres
        eau l'eau eaux
        cœur coeur cœurs
        sœur soeur sœurs soeurs
        œil yeux oeil
        étudiant étudiante étudiants étudiantes
        enseignant enseignante enseignants enseignantes
        directeur directrice directeurs directrices
        formateur formatrice formatrices
        apprenant apprenants
        école écoles l'école
        élève élèves
        collège collèges
        lycée lycées
        université universités l'université
        compétence compétences
        métier métiers
        entreprise entreprises d'entreprise
        cheval chevaux
        journal journaux
        national nationaux nationale nationales
        régional régionaux régionale
        social sociaux sociale
        égal égaux égale
        nouveau nouvelle nouveaux nouvelles
        beau belle beaux belles
        vieux vieille vieilles
        heureux heureuse heureuses
        actif active actifs actives
        premier première premières
        bureau bureaux
        jeu jeux
        lieu lieux
        enjeu enjeux
        être était sont été fut serait suis
        avoir eu ont avait aura
        faire fait font faisait fera fasse
        aller va vont allait ira
        pouvoir peut peuvent pouvait pourra
        vouloir veut veulent voulait voudrait
        devoir doit doivent devait
        savoir sait savent su
        voir vu voient voyait verra
        venir vient viennent venu
        tenir tient tiennent tenu
        prendre pris prennent prenait
        apprendre appris apprennent apprenait
        comprendre compris comprennent
        mettre mis mettent mettait
        dire dit disent disait
        écrire écrit écrivent écrivait
        lire lu lisent
        vivre vécu vivent vivait
        croire cru croient croyait
        recevoir reçu reçoivent
        ouvrir ouvert ouvrent
        offrir offert offrent
        mourir mort meurent
        naître né naissait
        travailler travaillait travaillent travaillé travaillons
        enseigner enseignait enseignent enseigné
        former formé formaient
        réussir réussi réussissent
        finir fini finissent finissait
        choisir choisi choisissent
        formation formations
        bourse bourses
    """,
}

# What is typed, then words that it must not find.
APART = {
    "es": """
        casa caso casos casi
        caso casa casas
        puerto puerta puertas
        hombre hombro
        libro libra libre
        plata plato
        mes mesa mesas
        comunidad común comunicación
        género generar
        como comer
        universidad universo
        taller talla
        sala salud sal
        tema temer
        carro carrera
        derecho derivar
        año mano
        mujer mueble
        cara caro
        creer crear
        costa costo
        parte parto
        periódico período
        nueve nuevo
        luna lunes
        sábado saber
        órgano organizar
        educar edad
        beca boca
        ciudad cuidar
        empleo ejemplo
        madre madera
        sino sin
        fin fino
        década decir
        pero perro pera
    """,
    "en": """
        university universe
        business busy
        author authority
        experience experiment
        engine engineer
        policy police
        polite politics
        department depart
        organ organization
        several severe
        moral morale
        unit unite
        even evening
        minor minority
        college colleague
        news new
        importance import
        teacher teeth
        woman wonder
        general generous
        student stud
        community commute
        skill skull
        custom customer
        format formation
        mineral miner
        ration rational
        public publication
        object objective
        life lift
        train rain
        school scholar
        lead lean
        find fund
        wife wine
        country count
        write right
        see sea
        son sun
        made mad
    """,
    "fr": """
        université univers
        mer mère
        port porte
        pays payer paix
        mois moi
        fois foi
        fil fille
        cas case
        part partie
        général génération
        commun commune
        don donner
        vers vert verre
        cour court
        livre livret
        poste poster
        école écouter
        femme ferme
        droit droite
        cheval cheveu
        place plage
        poisson poison
        dessert désert
        formation format
        auteur autorité
        voie voix
        main maintenir
        plan plante
        montrer monter
        mère maire
        bon bonbon
        lieu lien
        jour jouer
        vie vue
        terre terme
        ville village
        classe clair
        besoin besogne
    """,
}


def _pairs(table: str, *, both_ways: bool) -> list[tuple[str, str]]:
    pairs = []
    for line in table.split("\n"):
        first, *others = line.split() or [""]
        pairs += [(first, other) for other in others]
        pairs += [(other, first) for other in others if both_ways]
    return pairs


@pytest.mark.parametrize("language", sorted(MEET))
def test_a_word_finds_its_other_forms_and_they_find_it(library: MakeLibrary, language: str) -> None:
    pairs = _pairs(MEET[language], both_ways=True)
    said = sorted({form for _, form in pairs})
    shelf = library({number: (language, f"… {form}, …") for number, form in enumerate(said, 1)})
    missed = [f"{typed} → {form}" for typed, form in pairs if said.index(form) + 1 not in shelf.find(typed)]
    assert len(pairs) >= 80
    assert missed == []


@pytest.mark.parametrize("language", sorted(APART))
def test_a_word_does_not_find_another_word(library: MakeLibrary, language: str) -> None:
    pairs = _pairs(APART[language], both_ways=False)
    said = sorted({form for _, form in pairs})
    shelf = library({number: (language, form) for number, form in enumerate(said, 1)})
    met = [f"{typed} → {form}" for typed, form in pairs if said.index(form) + 1 in shelf.find(typed)]
    assert len(pairs) >= 35
    assert met == []
