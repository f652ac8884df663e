"""English, see `language.Language`."""

from __future__ import annotations

from typing import Final

from testimony_archive.search.language import Language, further_lemmas_of, lemmas_of, words_of

ENGLISH: Final = Language(
    code="en",
    stemmer="english",
    lemmas=lemmas_of(
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
        hot="hotter hottest",
        bad="worse",
        swear="swore",
        shake="shook",
        datum="data",
        ring="rung",
        panic="panicked panicking",
        mimic="mimicked mimicking",
        traffic="trafficked trafficking",
        prefer="preferred preferring",
        housewife="housewives",
        midwife="midwives",
        sheaf="sheaves",
        program="programme programmes",
        meter="metre metres",
        liter="litre litres",
        fiber="fibre fibres",
        fulfill="fulfil fulfils",
        enroll="enrol enrols",
        skillful="skilful",
        jewelry="jewellery",
        counselor="counsellor counsellors",
        judgment="judgement judgements",
        gray="grey greys greyer",
        practice="practise practises practised practising",
        château="châteaux",
        themself="themselves",
        yourself="yourselves",
        bacterium="bacteria bacterium",
    ),
    also=further_lemmas_of(
        drink="drunk",
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
        smell="smelt",
        bend="bent",
        bid="bade bidden",
        dive="dove",
        abide="abode",
        awake="awoken",
        further="furthest",
        far="further",
        little="less least",
        much="more most",
        program="programmed programming",
        axis="axes",
        basis="bases",
        diagnosis="diagnoses",
        ellipsis="ellipses",
        metamorphosis="metamorphoses",
        paralysis="paralyses",
        saw="sawed sawn",
    ),
    kin=lemmas_of(burn="burnt", stand="stood", take="took", write="wrote"),
    spellings=(
        ("ise", "ize"),
        ("yse", "yze"),
        ("our", "or"),
        ("tre", "ter"),
        ("bre", "ber"),
        ("ogue", "og"),
        ("ence", "ense"),
    ),
    kept_apart=words_of(
        """
        animal animate author authority business busy department depart design engine engineer even evening
        experience experiment experimental format formation import important importance industrious intern
        international likely hardly major majority minor minority mineral miner moral morale object objective organ
        police policy politics polite position positive public publication ration rational recess recession several
        severe subject subjective unit unite universe university vegetable vegetation willing custom customer state
        station
        """
    ),
    appended=words_of("s"),
    telling=words_of(
        """
        about and are because been could did from had have her his how it not our she that the their them there they
        this to was we were what when which who will with would you your of
        """
    ),
)
