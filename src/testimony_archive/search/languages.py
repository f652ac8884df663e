"""What the search knows of each language. A further language is one more row.

Lemmas come from simplemma's dictionaries and stems from Snowball; the tables here mend what these two get wrong in the
words that people say about work, school and home. They were found by reading, in 48,000 real words, which lemmas share
a stem and which forms of a verb keep apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Language:
    """How the words of one language become keys.

    `stemmer` is Snowball's name of the language. `lemmas` corrects the dictionary: form to lemma, with accents, in
    lower case. `also` names further lemmas of a form that has several (*fue* is of *ser* and of *ir*). The key of a
    lemma in `kept_apart` is not stemmed, since its stem is another word's too (*caso*, *casa*).
    `reflexive` ends the infinitive of a reflexive verb, which is then the same verb (*acordarse*: *acordar*).
    """

    code: str
    stemmer: str
    lemmas: Mapping[str, str]
    also: Mapping[str, tuple[str, ...]]
    kept_apart: frozenset[str]
    reflexive: str = ""


def base_code(language: str) -> str:
    """The language of a code that may carry a region or script: ``es`` of ``es-MX``."""
    return language.partition("-")[0].lower()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lemmas(**forms: str) -> dict[str, str]:
    """Form to lemma, written as lemma to forms."""
    return {form: lemma for lemma, several in forms.items() for form in several.split()}


def _also(**forms: str) -> dict[str, tuple[str, ...]]:
    """Form to further lemmas, written as lemma to forms."""
    lemmas: dict[str, tuple[str, ...]] = {}
    for lemma, several in forms.items():
        for form in several.split():
            lemmas[form] = (*lemmas.get(form, ()), lemma)
    return lemmas


_SPANISH: Final = Language(
    code="es",
    stemmer="spanish",
    lemmas=_lemmas(
        grande="gran",
        venir="ven",
        saber="supe",
        jugar="juegas",
        hacer="hechos hechas",
        dar="demos darle darles darlo darla darme darte darse darnos dame dale deme dándole",
        ver="visto vistos vistas verlo verla verlos verlas verme verte verse vernos",
        ir="irse irme irte irnos vámonos vete",
        decir="dime díganos díselo",
        salir="sale salgo salga salgan salgamos",
        elegir="eligieron eligiera eligieran eligiendo",
        mentir="miente mienten mientan",
        actor="actriz actrices",
        alcalde="alcaldesa alcaldesas",
    ),
    also=_also(
        ir="fui fue fuimos fueron fuera fueras fueran fuese fuesen",
        ser="fuiste",
        venir="vino",
        caber="cupo quepa",
        contar="cuento cuenta cuentas",
        sentir="sienta sientan sentido",
        sentar="siento",
        hacer="hecho haz",
        decir="dicho dicha di",
        ver="vista",
        dar="dado",
        jugar="juego juegos",
        morir="muerto muerta muertos muertas",
        escribir="escrito escritos",
        poner="puesto puesta puestos puestas",
        romper="roto rota rotos rotas",
        cubrir="cubierto cubierta cubiertos cubiertas",
        freír="frito frita fritos fritas",
        imprimir="impreso impresa impresos impresas",
        cruz="cruces",
    ),
    kept_apart=_words(
        """
        afecto autor autoridad barra barro bota cabo calidad calle callar cama cámara cara cargo casa caso cerro cobre
        como cómo comando común comunicación comunidad comunista comunismo con cono contra contraste correa correo
        corte corto costa costado creer crear cuadra cuento cuenta dama década dólar doler duro durar ejemplar elegante
        entero enterar fin fino francés franco gana ganado género granada hábeas hombre hombro importar junta
        libro libre libra lista luna lunes madre madrid mamá mano mar marido marte martes maría mario masa mente
        merced mes mesa meta mitad mito moda monte monto montar moro mora nueve objeto objetivo órgano para pared par
        parar parir parte partido partida partir parto pelo pelear pero pera período periódico periodista peso pilar
        plan plano planta plantear plata plato plaza plazo polo pollo público publicidad puerta puerto punta puño raya
        rayo sábado saco sala salar salud seno senado sentar serie sin sino sobre sobrar sol soler suelo suela taller
        talla tema temer término universo vara varios variar vera verdad verde valle valla vela velo venta ventar viento
        """
    ),
    reflexive="rse",
)

_ENGLISH: Final = Language(
    code="en",
    stemmer="english",
    lemmas=_lemmas(
        wife="wives",
        knife="knives",
        thief="thieves",
        half="halves",
        shelf="shelves",
        loaf="loaves",
        calf="calves",
        scarf="scarves",
        self="selves",
        go="gone",
        win="won",
        big="bigger",
        bad="worse",
        swear="swore",
        shake="shook",
        datum="data",
        ring="rung",
        panic="panicked panicking",
        yourself="yourselves",
        bacterium="bacteria bacterium",
    ),
    also=_also(
        life="lives",
        leaf="leaves",
        leave="left",
        feel="felt",
        think="thought",
        bear="bore born borne",
        **{"break": "broke"},
        rise="rose risen",
        bite="bit bitten",
        person="people",
        bind="bound",
        grind="ground",
        shoot="shot",
        lay="laid lay",
        tread="trod trodden",
        wind="wound",
        spell="spelt",
        saw="sawn",
    ),
    kept_apart=_words(
        """
        author authority business busy department depart design engine engineer even evening experience experiment
        experimental format formation import important importance industrious intern international likely hardly
        major majority minor minority mineral miner moral morale object objective organ police policy politics polite
        position positive public publication ration rational recess recession several severe subject subjective unit
        unite universe university vegetable vegetation willing custom customer state station
        """
    ),
)

_FRENCH: Final = Language(
    code="fr",
    stemmer="french",
    lemmas=_lemmas(
        vivre="vécu vécue vécus vécues vit vis vivait",
        croire="cru crue crus crues",
        actif="active actives",
        acteur="actrice actrices",
        directeur="directrice directrices",
        fou="folle folles",
        faux="fausse fausses",
        nouveau="nouvelle nouvelles",
        bref="brève brèves",
        favori="favorite favorites",
        naître="né née nés nées",
        courir="couru courue",
        bail="baux",
        monsieur="messieurs",
        auteur="autrice autrices",
        chanteur="chanteuse chanteuses",
        ouvrier="ouvrière ouvrières",
        blanc="blanche blanches",
        vif="vive vives",
        mou="molle molles",
        beau="bel",
        payer="paie paies paient paye payes payent",
        décevoir="déçu déçue déçus déçues",
        émouvoir="ému émue émus émues",
        asseoir="assis assise assises assied",
        sœur="soeur soeurs sœurs",
        œuvre="oeuvre oeuvres œuvres",
        cœur="coeur coeurs cœurs",
        œil="oeil",
        nœud="noeud noeuds",
        vœu="voeu voeux vœux",
        œuf="oeuf oeufs",
    ),
    also=_also(
        été="été",
        mourir="mort morte morts mortes",
        ouvrir="ouvert ouverte ouverts ouvertes",
        écrire="écrit écrite écrits écrites",
        couvrir="couvert couverte couverts couvertes",
        produire="produit produite produits produites",
        mettre="mets",
        suivre="suivi suivie suivis suivies",
        sentir="sens",
        sortir="sort sors",
        courir="cours court",
        porter="porte portes",
        monter="montes",
        acquérir="acquis acquise acquises",
        conquérir="conquis conquise",
        joindre="joint jointe joints",
        apercevoir="aperçu aperçue aperçus",
        permettre="permis",
        rendre="rendu rendue rendus rendues",
        défendre="défendu défendue défendus défendues",
        rompre="rompu rompue rompus",
        résoudre="résolu résolue résolus",
        coudre="cousu cousue cousus",
        haïr="haï haïe haïs",
        bouillir="bout",
        partir="part pars parti partie partis parties",
        pleuvoir="plu",
        voir="vit",
    ),
    kept_apart=_words(
        """
        auteur autorité bas base car cas case commun commune communauté cour cours courir court don donner droit droite
        expérience fil fils fin fine foi foie fois format formation forme former genre général génération générer
        important importer livre livrer main mer mère mois moi mont monter monde montre montrer pays payer part parti
        partie partir pas passer plan plante planter point pointe port porte porter poste poster public publicité
        sens sentir sort sorte sortir univers université vers vert verre verser voie voix
        """
    ),
)

LANGUAGES: Final[Mapping[str, Language]] = {each.code: each for each in (_SPANISH, _ENGLISH, _FRENCH)}
"""The languages whose forms are joined, by ISO 639-1 code; every other language is compared by folding alone."""

ELIDED: Final = _words("l d c j m n s t qu jusqu lorsqu puisqu quoiqu presqu")
"""What French writes before an apostrophe in place of a whole word: nothing that anyone looks for."""

POSSESSIVE: Final = "s"
"""What English writes after an apostrophe (*women's*)."""
