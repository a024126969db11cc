"""Words that carry no answer: what Italian cannot do without, and what stands for anything at all."""

from __future__ import annotations

VAGUE = """
il lo la i gli le l un uno una del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle
nel nello nella nei negli nelle sul sullo sulla sui sugli sulle di a da in con su per tra fra senza sopra sotto dopo
prima durante verso contro oltre fino secondo
io tu lui lei noi voi loro mi ti si ci vi ne me te se li lo gliene glielo mio mia miei mie tuo tua suo sua suoi sue
nostro nostra nostri nostre vostro vostra vostri vostre
questo questa questi queste quello quella quelli quelle quel quei quegli ciò stesso stessa stessi stesse
che chi cui quale quali cosa dove quando come quanto quante quanti
e o ma però anzi né se perché poiché mentre quindi allora così dunque anche pure neanche nemmeno
non no sì mai niente nulla nessuno nessun nessuna qualcosa qualcuno qualche alcuni alcune alcuna tutto tutta tutti tutte
ogni altro altra altri altre tale tali vari varie molto molta molti molte poco poca pochi poche più meno tanto tanta
tanti
tante troppo troppa abbastanza quasi solo soltanto già ancora sempre volta volte ora adesso qui qua lì là oggi ieri
domani
poi presto tardi forse magari bene male meglio peggio
davvero veramente sinceramente onestamente francamente normalmente generalmente semplicemente esattamente certo verità
proprio purtroppo
sono sei è siamo siete era ero eri eravamo erano fui fu stato stata stati state essere sarà sarebbe sarei sia fosse sto
sta stiamo stanno stava stavo stare ho hai ha abbiamo avete hanno aveva avevo avevano avuto avere avrei avrebbe abbia
faccio fai fa facciamo fanno faceva facevo facevano fatto fare farei farebbe posso può possiamo possono poteva potrei
potrebbe potere potremmo devo deve dobbiamo dovere dovrei dovrebbe voglio vuole vogliamo vorrei vorrebbe volere vado va
andiamo vanno andare andava vengo viene vengono venire do dà dare danno dico dice diciamo dicono disse dire direi detto
so
sa sappiamo sanno sapeva sapere saprei saperlo conosco conosce conoscere conoscevo credo crede credere penso pensa
pensare
immagino suppongo sembra pare vedo vede vedere visto guardo guarda guardare guardi sento sente sentire sentito parlo
parla
parlare parlato capisco capisce capire capito ricordo ricorda ricordare dimenticato dimenticare uso usa usare usato
utilizzare utilizzato lavoro lavora lavorare lavorato imparare imparato studiare studiato provare provato cerco cercare
cercarlo chiedo chiedere domando domanda domande risposta risposte rispondere rispondo spiegare passo passa passare
lascio
lasciare metto mette mettere arrivo arriva arrivare arrivato resta restare rimane rimasto dipende dipendono funziona
funzionare serve servire occupa occupava bisogna bisognerebbe chiama
cosa cose tipo tipi forma forme modo modi maniera maniere parte parti caso casi tema temi argomento questione problema
problemi esempio idea idee ragione parola parole nome termine concetto livello lato punto fine inizio tempo momento
giorno
giorni anno anni mondo gente persona persone gruppo squadra team azienda ditta progetto capo collega colleghi reparto
corso lezione università carriera libro capitolo google internet documentazione email mail esperienza conoscenza
conoscenze nozione memoria testa mente vita campo
buono buona buon bello bella brutto grande piccolo nuovo nuova vecchio unico unica importante importanti interessante
difficile facile possibile sicuro sicura certa generale comune
scusi scusa dispiace grazie prego signore signora salve ok ehm eh uh beh mah boh
due tre primo primi ultimo prossimo prossima cento cinquanta
"""
