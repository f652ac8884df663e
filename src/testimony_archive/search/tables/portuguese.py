"""Portuguese, see `language.Language`."""

from __future__ import annotations

from typing import Final

from testimony_archive.search.language import Language, further_lemmas_of, lemmas_of, words_of

PORTUGUESE: Final = Language(
    code="pt",
    stemmer="portuguese",
    lemmas=lemmas_of(
        ir="irei",
        fazer="farei faremos feito feita feitos feitas",
        desfazer="desfaço desfeito desfeita desfeitos desfeitas",
        refazer="refeito refeita refeitos refeitas",
        satisfazer="satisfeito satisfeita satisfeitos satisfeitas",
        pôr="ponho ponha ponhas ponhamos ponham pus",
        compor="composto composta compostos compostas",
        supor="suposto suposta supostos supostas",
        expor="exposto exposta expostos expostas",
        dispor="disposto disposta dispostos dispostas",
        opor="oposto oposta opostos opostas",
        trazer="traga tragas tragamos tragam",
        cair="caia caias caiamos caiam",
        ler="lia lias líamos liam li lido lidos",
        crer="crido",
        rir="ria riam",
        querer="quer",
        saber="sabido",
        falar="falo",
        estado="estado estados",
        perfeito="perfeito perfeita perfeitos perfeitas",
        manuscrito="manuscrito manuscritos",
        prever="previsto prevista previstos previstas",
        rever="revisto revista revistos",
        vender="vendo",
        escrever="escrito escrita escritos escritas",
        abrir="aberto aberta abertos abertas",
        obter="obtido obtida obtidos obtidas",
        eleger="eleito eleita eleitos eleitas",
        acender="aceso acesa acesos acesas",
        chegar="cheguem",
        começar="começo começos",
        sol="sóis",
        cor="cores",
        ator="atriz atrizes",
    ),
    also=further_lemmas_of(
        ser="fui formos",
        ir="foste foi fomos foram fosse fôssemos fossem",
        dar="dês demos desse dessem",
        ver="via vimos vendo",
        pôr="posto posta postos postas",
        impor="imposto imposta impostos impostas",
        sair="sais",
        sentir="sente sentes sentem",
        vir="virei viremos",
        querer="querido querida queridos queridas",
        contar="conto",
        mudar="mudo",
        levar="leve",
        cair="cais",
        ler="lida lidas",
        crer="cria",
        vestir="visto",
        sumir="some somem",
        prender="preso presa presos presas",
        matar="morto morta mortos mortas",
        passear="passeio",
        olhar="olho",
        usar="uso",
        tocar="toque toques",
        incentivar="incentivo",
        herói="heroína heroínas",
    ),
    kin=lemmas_of(fazer="feito", por="posto", ver="visto", crever="crito"),
    kept_apart=words_of(
        """
        ali aliás areia autor autoridade baleia banco bancada bola bolo bolsa bolso cabo cada cadeia cama camada
        câmara câmera cara caro casa casar caso célula celular chá chão chapéu cobrar cobrir com como comer comida
        comando comum comunidade comunicação comunista conta contar conter conto contra contraste copo cópia cor
        coro elegante falar flor franco fundo gravar grave grávido homem home importante importar júri levar leve
        lidar líder livrar livre livro mal mala manto mar maré maria marido marcar março marco matéria medo melhor
        melhorar mês mesa meta meter moda modo montar monte mudo nove novo objetivo objeto pais par para parar parir
        parte partido partida partir parto pênis ponta ponte ponto por pôr porém porta porte porto postar poste
        prata prato publicidade quadra querer querido renda render sábado saber sal sala salada seda sede sem sentar
        sentir sete sobra sobre sol sólido solo som suicida tom universo variar vida vídeo vir virar águia maçã
        maior maioria
        """
    ),
    elided=words_of("d"),
    telling=words_of(
        """
        ainda ao aos até depois ela ele eles em então essa esse isso isto já muito na nas não nós pela quando quem
        seu são sua também tem uma um você às é
        """
    ),
)
