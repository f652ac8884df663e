"""Words of English, Spanish, French and Portuguese that are names as well, and parts of names that name nobody.

All are folded (`testimony_archive.domain.text.fold`). The list decides only about small letters: *Rosa* is always taken
for the name of a person called Rosa, *rosa* never alone. A word that is missing here is replaced in small letters too,
which reads oddly but tells nothing; so the list holds words that people say, and leaves rare ones out.
"""

from __future__ import annotations

from typing import Final

# Between the words of a name: Rosa de la Cruz, Ana y Vega, Lena van den Berg.
_PARTICLES: Final = """
    al ben bin d da das de del den der des di do dos du e el i ibn l la las le les lo los mac mc o ten ter van
    von y
"""

_TITLES: Final = """
    brother don dona dr dra father fr frere hermana hermano hon ing jr junior lic m madam madame madre miss mlle
    mm mme monsieur mr mrs ms padre pere prof profesor profesora rev saint sainte san santa santo senior sir
    sister soeur sor sr sra sres srta st ste
"""

# What is written where a name was not asked for.
_INSTEAD_OF_NAMES: Final = """
    anonima anonimo anonyme anonymous directeur director directora directrice docente enquete enquetee enqueteur
    enquetrice enseignant enseignante entrevistada entrevistado entrevistador entrevistadora estudiante etudiant
    etudiante interviewee interviewer maestra maestro participant participante person persona personne
    respondent speaker student teacher
"""

NAMES_NOBODY: Final = frozenset(f"{_PARTICLES} {_TITLES} {_INSTEAD_OF_NAMES}".split())
"""Words in the name of a person that are not the name."""

_SPANISH: Final = """
    abad abogado abril acero africa agosto agua aguas alamo alba alcalde aldea alegre alegria alma amado amar
    ambar america amor amparo angel angeles angustias arce arco arcos arena asuncion aura aurora avena azucena
    barba barbara barca barco baron barrio barrios bautista begonia bella bello blanca blanco bravo buena bueno
    caballero cabello cabeza cabra cadena calle calvo camino caminos campo campos candela candelaria candida
    candido cano cantero capitan caridad carpintero carrera casa casas castillo cebada celeste cerro cesar chico
    cielo clara claro clemencia clemente cobre colina concepcion concha conde constancia constante consuelo
    contador coral cordero corona correa cortes costa crespo cristal cristiano cruz cuadro cuadros cuerda cueva
    cuevas dalia delfin delgado dias digna dolores domingo dora dulce duque duro encarnacion encina enero
    esmeralda espada esperanza espino espinosa espinoza estela estrella fe felicidad feliz fiel flor flora
    flores fortuna franca francia franco fuego fuente fuentes gala gallo gema gloria gordo gracia granada
    granado granados grande guerra guerrero hermosa herrera herrero hierro hijo hortensia hoyos huerta huerto
    ida iglesia iglesias inmaculada inocencia inocente invierno iris isla jacinto jade jardin jazmin jesus juez
    julio junio justa justo lago lanza laurel lea leal leche leo leon lia libertad lidia lila lima limon linda
    lindo llano llanos lobo loma lomas lucero lucia luna luz maiz malo mano manos manzano mar maravilla marco
    marcos margarita marina marino marques maximo mayo medico mercedes merino mesa mia milagros mina minas
    modesta modesto molina molinero monte montes mora moral morales moras moreno moro naranjo natividad naval
    navidad nieto nieve nieves norma notario nube obispo oliva olivares olivo olivos oro pampa pan panadero
    pardo pared parra pascua pascual pastor pastora paz pena perfecto perla pescador pia piedad piedra pilar
    pino pinos placido plata plaza portal pozo prado presentacion primo prospero prudencia puente puerta pura
    purificacion quebrada queso rama ramo ramos real rebeca redentor regla reina reis remedios rey reyes ribera
    rincon rio rios rivera roble robles roca rocha rocio rojas rojo romero rosa rosal rosario rosas rubi rubio
    sabio sala salas salud salvador santos segundo selva serena sereno serrano severo sierra silla silvestre
    sobrino socorro sol solano solar soldado soledad tapia tecla tejada tercero tesoro tomas toro torre torres
    trigo trinidad vaca valiente valle valor vega vela ventura vera verano verde victoria vida viento villa vino
    violeta virtudes viva zapatero zarza
"""

_ENGLISH: Final = """
    amber angel april archer art ash august autumn bacon bailey baker ball bank banks barber baron bass battle
    beam bean beard bell belt berry best bill bird bishop black blood bob bond book boot bow bowl branch brand
    bridge bridges bright brook brooks brown buck bud bull burns bush butcher butler cannon carol carpenter
    carter case cash castle chambers chance charity chase cherry chip chuck church clay cliff colt cook cooper
    crane cross crystal curry cutter daisy dale darling dawn day dean dear dodge dollar drake drew duke dusty
    earl earnest east ebony english eve fair faith fall farmer fern ferry field fields finch fish fisher
    fletcher flood flower flowers foot ford forest foster fox frank freeman french frost gale garden gardener
    garland gate gates gene german ginger glass glen gold golden good grace grant gray green grey grove guy hall
    hand hands hardy harmony harry hart hawk hazel head heard heath heather heron hill hills hollow holly honor
    hood hope horn house hunt hunter iris ivy jack jade jay josh joy judge june justice key keys kind king kit
    kitty knight lake lamb lance lane laurel liberty lily little lock long lord love low lucky major march
    marina mark marks marsh marshal mason max may mead melody mercy merit merry miles mill miller mills misty
    moody moon moor moss mount myrtle nick noble norm north olive opal pace page palmer pansy parish park parks
    parsons partridge pat patience peace peacock pearl peg penny pepper pierce pike place pond pool pope poppy
    porter post potter pound power powers price pride priest prince prior prudence queen quick race rain randy
    ranger ray reed rice rich river rivers rob robin rod rose rosemary ruby rush rusty sage sally salmon sands
    sandy savage sawyer scout seal self sellers serenity sessions shade sharp shepherd shore short sierra silk
    silver singer skinner skip sky slater small smith snow sparks sparrow spring squire star steel steward stone
    storm stout street strong sue summer sunny swan swift tailor tanner temple thorn town trinity true turner
    underwood vale vane victor vine viola violet virginia wade walker wall walls ward water waters weaver well
    wells west wheeler white will willow wills winter winters wise wolf wood woods woody worth wren young
"""

_FRENCH: Final = """
    aime aimee ami ange angelique aurore avril beau bel belle berger bienvenue blanc blanche bois bon bonnet
    boucher boulanger bourgeois breton brun bureau cadet capucine carre celeste cerise champagne chapelle
    charpentier chateau chevalier clair claire clemence clerc colombe coq corbeau cordonnier cote cotes courtois
    cousin couturier croix dame desire desiree dieudonne ete eveque fer feu fleur fontaine foret forgeron
    fortune france gagne garance gendre grand gros hardi hiver honore hyacinthe jardin jasmin jeune joie jolie
    juste lac large lievre lilas long loup lys macon maire maitre marais marchand marguerite marin marine
    marquis mercier merveille meunier modeste montagne moulin mouton muguet myrtille narcisse neuf noel noir
    nuit oiseau oncle paix paradis parent parfait pascal patience pelerin perle pervenche petit pierre pigeon
    plante plantes poirier poisson pommier pont portier poulain pre prince printemps prosper prune puits racine
    raisin reine renard riche riviere roche rocher roi roman rossignol rouge roux sable sage sauvage sergent
    soldat soleil sylvestre tailleur tardif toussaint vallee verrier vert victoire vigne vigneron ville violette
    voisin
"""

_PORTUGUESE: Final = """
    carneiro coelho leite machado pinto
"""

EVERYDAY_WORDS: Final = frozenset(f"{_SPANISH} {_ENGLISH} {_FRENCH} {_PORTUGUESE}".split())
"""Names that are words too: in small letters and alone they are the word."""
