"""Words that carry no answer: what Portuguese cannot do without, and what stands for anything at all."""

from __future__ import annotations

VAGUE = """
o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela pelos pelas num numa de em por para com sem
sob sobre entre até desde após contra durante perante dele dela deles delas nele nela nisso disso isto nisto disto
eu tu você vocês ele ela nós eles elas me te se lhe lhes nos vos meu minha meus minhas teu tua seu sua seus suas nosso
nossa nossos nossas mim ti si comigo contigo
este esta isto estes estas esse essa isso esses essas aquele aquela aquilo aqueles aquelas
que qual quais quem onde quando como quanto quantas quantos cujo
e ou mas porém nem se porque pois embora enquanto então assim logo portanto também tampouco
não nunca jamais nada ninguém nenhum nenhuma algo alguém algum alguma alguns algumas tudo todo toda todos todas cada
outro outra outros outras mesmo mesma mesmos mesmas tal tais vários várias muito muita muitos muitas pouco pouca poucos
poucas mais menos tão tanto tanta bastante demais quase só apenas já ainda sempre vez vezes agora aqui ali lá aí hoje
ontem amanhã antes depois cedo tarde talvez bem mal melhor pior
realmente sinceramente honestamente francamente normalmente geralmente simplesmente exatamente claro verdade
sou és é somos são era eras éramos eram fui foi fomos foram sido ser será seria serão seja sendo estou está estamos
estão
estava estavam estive esteve estar estaria esteja tenho tem temos têm tinha tinham tive teve ter teria tenha há houve
haver havia faço faz fazem fazemos fazia fiz fez fazer faria faça feito posso pode podemos podem podia poderia poder
devo
deve dever devia deveria quero quer queremos queria querer gostaria vou vai vamos vão ia ir venho vem vir dou dá dar dão
digo diz dizemos dizem disse dizer diria dito sei sabe sabemos sabem sabia saberia saber conheço conhece conhecer
conhecia acho acha achar acredito penso pensa pensar suponho imagino parece parecer vejo vê ver visto vi vimos olho olha
olhar ouço ouve ouvir ouvido ouvi falo fala falar falado entendo entende entender entendi percebo perceber lembro lembra
lembrar lembrei esqueci esquecer uso usa usar usado usei utilizar trabalho trabalha trabalhar trabalhei mexer mexi
aprender aprendi aprendido estudar estudei tentar procuro procurar pesquisar pergunto pergunta perguntas perguntar
resposta respostas responder respondo explicar passo passa passar deixo deixa deixar ponho põe pôr chego chega chegar
cheguei fica ficar fico ocorre ocorrer depende dependem funciona funcionar serve servir sai sair cuidava chama
coisa coisas tipo tipos forma formas jeito jeitos maneira maneiras modo parte partes caso casos tema temas assunto
questão questões problema problemas exemplo ideia ideias razão palavra palavras nome termo conceito nível lado ponto fim
final início tempo momento dia dias ano anos mundo gente pessoa pessoas pessoal equipe equipa time empresa projeto chefe
colega colegas departamento curso aula faculdade universidade carreira livro capítulo google internet documentação email
e-mail experiência conhecimento conhecimentos noção memória cabeça vida área
bom boa bons boas mau má grande pequeno novo nova velho único única importante importantes interessante difícil fácil
possível certo certa certeza geral comum
desculpe desculpa perdão obrigado obrigada favor senhor senhora olá oi ok hum hã uh né pois ué ih
dois três primeiro primeira último próximo próxima cem cento cinquenta
"""
