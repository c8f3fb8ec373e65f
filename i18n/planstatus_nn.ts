<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nn" sourcelanguage="nb">
<context>
    <name>Planstatus</name>
    <message>
        <source>Planstatus</source>
        <translation>Planstatus</translation>
    </message>
    <message>
        <source>Oppdater planstatus</source>
        <translation>Oppdater planstatus</translation>
    </message>
    <message>
        <source>Hent kommuner og planår, fargelegg og gjør layouten klar til utskrift</source>
        <translation>Hent kommunar og planår, fargelegg og gjer layouten klar til utskrift</translation>
    </message>
    <message>
        <source>Rediger planår</source>
        <translation>Rediger planår</translation>
    </message>
    <message>
        <source>Åpne kommunenes attributtabell for redigering</source>
        <translation>Opne attributtabellen til kommunane for redigering</translation>
    </message>
    <message>
        <source>Eksporter kart …</source>
        <translation>Eksporter kart …</translation>
    </message>
    <message>
        <source>Lagre kartet som PDF, PNG eller SVG, i A4, A3 eller begge</source>
        <translation>Lagre kartet som PDF, PNG eller SVG, i A4, A3 eller begge</translation>
    </message>
    <message>
        <source>Eksporter</source>
        <translation>Eksporter</translation>
    </message>
    <message>
        <source>Kartdato …</source>
        <translation>Kartdato …</translation>
    </message>
    <message>
        <source>Velg en annen kartdato enn dagens dato</source>
        <translation>Vel ein annan kartdato enn dagens dato</translation>
    </message>
    <message>
        <source>Kartdato</source>
        <translation>Kartdato</translation>
    </message>
    <message>
        <source>Åpne utskriftslayout A4</source>
        <translation>Opne utskriftslayout A4</translation>
    </message>
    <message>
        <source>Åpne layouten i A4, der du kan se over den og skrive den ut</source>
        <translation>Opne layouten i A4, der du kan sjå over han og skrive han ut</translation>
    </message>
    <message>
        <source>Åpne utskriftslayout A3</source>
        <translation>Opne utskriftslayout A3</translation>
    </message>
    <message>
        <source>Åpne layouten i A3, der du kan se over den og skrive den ut</source>
        <translation>Opne layouten i A3, der du kan sjå over han og skrive han ut</translation>
    </message>
    <message>
        <source>Lag rapport …</source>
        <translation>Lag rapport …</translation>
    </message>
    <message>
        <source>Lag en nettside alle kan lese, med kart, tabeller og samarbeid, og åpne den</source>
        <translation>Lag ei nettside alle kan lese, med kart, tabellar og samarbeid, og opne henne</translation>
    </message>
    <message>
        <source>Lag atlas for plankontor …</source>
        <translation>Lag atlas for plankontor …</translation>
    </message>
    <message>
        <source>Lag en PDF med oversikt og ett ark for hvert plankontor</source>
        <translation>Lag ein PDF med oversikt og eitt ark for kvart plankontor</translation>
    </message>
    <message>
        <source>Lag atlas for kommunemøte …</source>
        <translation>Lag atlas for kommunemøte …</translation>
    </message>
    <message>
        <source>Lag en PDF med ett ark for hver kommune på kartet</source>
        <translation>Lag ein PDF med eitt ark for kvar kommune på kartet</translation>
    </message>
    <message>
        <source>Velg planårstabell …</source>
        <translation>Vel planårstabell …</translation>
    </message>
    <message>
        <source>Les inn planår i arbeidsfilen fra et regneark eller en annen tabell</source>
        <translation>Les inn planår i arbeidsfila frå eit rekneark eller ein annan tabell</translation>
    </message>
    <message>
        <source>Velg kommunelag …</source>
        <translation>Vel kommunelag …</translation>
    </message>
    <message>
        <source>Les inn kommunegrenser i arbeidsfilen fra en fil eller et lag</source>
        <translation>Les inn kommunegrenser i arbeidsfila frå ei fil eller eit lag</translation>
    </message>
    <message>
        <source>Les inn samarbeid …</source>
        <translation>Les inn samarbeid …</translation>
    </message>
    <message>
        <source>Les inn tabeller om interkommunalt samarbeid i arbeidsfilen</source>
        <translation>Les inn tabellar om interkommunalt samarbeid i arbeidsfila</translation>
    </message>
    <message>
        <source>Skriv samarbeid …</source>
        <translation>Skriv samarbeid …</translation>
    </message>
    <message>
        <source>Skriv det arbeidsfilen har om samarbeid, til et regneark eller CSV-filer</source>
        <translation>Skriv det arbeidsfila har om samarbeid, til eit rekneark eller CSV-filer</translation>
    </message>
    <message>
        <source>Gå tilbake til …</source>
        <translation>Gå tilbake til …</translation>
    </message>
    <message>
        <source>Gå tilbake til en sikkerhetskopi av arbeidsfilen, etter en oppsummering</source>
        <translation>Gå tilbake til ein tryggingskopi av arbeidsfila, etter ei oppsummering</translation>
    </message>
    <message>
        <source>Planstatuspanel</source>
        <translation>Planstatuspanel</translation>
    </message>
    <message>
        <source>Vis antall kommuner i hver klasse og en liste der du kan søke og redigere</source>
        <translation>Vis talet på kommunar i kvar klasse og ei liste der du kan søkje og redigere</translation>
    </message>
    <message>
        <source>Kontroller samarbeid</source>
        <translation>Kontroller samarbeid</translation>
    </message>
    <message>
        <source>Se hva loven krever av samarbeid og planer, som ikke er registrert</source>
        <translation>Sjå kva lova krev av samarbeid og planar, som ikkje er registrert</translation>
    </message>
    <message>
        <source>Innstillinger …</source>
        <translation>Innstillingar …</translation>
    </message>
    <message>
        <source>Velg egne filer, farger, tekster og mapper</source>
        <translation>Vel eigne filer, fargar, tekstar og mapper</translation>
    </message>
    <message>
        <source>Hjelp</source>
        <translation>Hjelp</translation>
    </message>
    <message>
        <source>Åpne brukerveiledningen i nettleseren</source>
        <translation>Opne brukarrettleiinga i nettlesaren</translation>
    </message>
    <message>
        <source>Åpne veilederen om samfunnssikkerhet i planleggingen i nettleseren</source>
        <translation>Opne rettleiaren om samfunnstryggleik i planlegginga i nettlesaren</translation>
    </message>
    <message>
        <source>Plan og bygg</source>
        <translation>Plan og bygg</translation>
    </message>
    <message>
        <source>Åpne siden om plan og bygg hos Statsforvalteren i nettleseren</source>
        <translation>Opne sida om plan og bygg hos Statsforvaltaren i nettlesaren</translation>
    </message>
    <message>
        <source>Brukerveiledningen og sider på nettet</source>
        <translation>Brukarrettleiinga og sider på nettet</translation>
    </message>
    <message>
        <source>Resten av kommandoene i Planstatus</source>
        <translation>Resten av kommandoane i Planstatus</translation>
    </message>
    <message>
        <source>Åpne et av de siste kartene du eksporterte</source>
        <translation>Opne eitt av dei siste karta du eksporterte</translation>
    </message>
    <message>
        <source>Siste eksporter</source>
        <translation>Siste eksportar</translation>
    </message>
    <message>
        <source>Ingen kart er eksportert ennå</source>
        <translation>Ingen kart er eksporterte enno</translation>
    </message>
    <message>
        <source>Skriv tosifrede fylkesnumre, for eksempel 55,56. Fylke «{number}» finnes ikke.</source>
        <translation>Skriv tosifra fylkesnummer, til dømes 55,56. Fylke «{number}» finst ikkje.</translation>
    </message>
    <message>
        <source>Velg minst ett fylke.</source>
        <translation>Vel minst eitt fylke.</translation>
    </message>
    <message>
        <source>Velg fargene på nytt. «{colours}» kan ikke leses som farger.</source>
        <translation>Vel fargane på nytt. «{colours}» kan ikkje lesast som fargar.</translation>
    </message>
    <message>
        <source>Bruk nb, nn eller en. Kartet kan ikke lages på språket «{language}».</source>
        <translation>Bruk nb, nn eller en. Kartet kan ikkje lagast på språket «{language}».</translation>
    </message>
    <message>
        <source>Skriv hele adressen, for eksempel https://www.statsforvalteren.no. «{text}» er ingen nettadresse.</source>
        <translation>Skriv heile adressa, til dømes https://www.statsforvalteren.no. «{text}» er inga nettadresse.</translation>
    </message>
    <message>
        <source>dokument eller lenke til avtalen er ikke registrert</source>
        <translation>dokument eller lenkje til avtalen er ikkje registrert</translation>
    </message>
    <message>
        <source>rettsformen «{form}» er ikke i listen, og avtalen er ikke kontrollert</source>
        <translation>rettsforma «{form}» er ikkje i lista, og avtalen er ikkje kontrollert</translation>
    </message>
    <message>
        <source>rettsformen er ikke registrert, og avtalen er ikke kontrollert</source>
        <translation>rettsforma er ikkje registrert, og avtalen er ikkje kontrollert</translation>
    </message>
    <message>
        <source>samarbeidet er ikke registrert, og avtalen er ikke kontrollert</source>
        <translation>samarbeidet er ikkje registrert, og avtalen er ikkje kontrollert</translation>
    </message>
    <message>
        <source>vedtak i {names} kommunestyre er ikke registrert</source>
        <translation>vedtak i {names} kommunestyre er ikkje registrert</translation>
    </message>
    <message>
        <source>vedtak om ny versjon i {names} kommunestyre er ikke registrert</source>
        <translation>vedtak om ny versjon i {names} kommunestyre er ikkje registrert</translation>
    </message>
    <message>
        <source>vedtaket i {names} er registrert i et annet organ enn kommunestyret</source>
        <translation>vedtaket i {names} er registrert i eit anna organ enn kommunestyret</translation>
    </message>
    <message>
        <source>organet er ikke registrert for vedtaket i {names}</source>
        <translation>organet er ikkje registrert for vedtaket i {names}</translation>
    </message>
    <message>
        <source>vedtaket i {names} er registrert etter kartdatoen</source>
        <translation>vedtaket i {names} er registrert etter kartdatoen</translation>
    </message>
    <message>
        <source>vedtaket i {names} kommunestyre er registrert med et annet resultat enn «vedtatt»</source>
        <translation>vedtaket i {names} kommunestyre er registrert med eit anna resultat enn «vedteken»</translation>
    </message>
    <message>
        <source>gjelder fra {date}, før vedtaksdatoen som er registrert for {names}</source>
        <translation>gjeld frå {date}, før vedtaksdatoen som er registrert for {names}</translation>
    </message>
    <message>
        <source>registrert som ikke funnet i avtalen: {contents}</source>
        <translation>registrert som ikkje funne i avtalen: {contents}</translation>
    </message>
    <message>
        <source>myndigheten er registrert som «{authority}», og formen gir bare myndighet til interne forhold og tilskuddsordninger</source>
        <translation>myndigheita er registrert som «{authority}», og forma gir berre myndigheit til interne forhold og tilskotsordningar</translation>
    </message>
    <message>
        <source>Lenke</source>
        <translation>Lenkje</translation>
    </message>
    <message>
        <source>Avtaletype</source>
        <translation>Avtaletype</translation>
    </message>
    <message>
        <source>Tjenesteområde</source>
        <translation>Tenesteområde</translation>
    </message>
    <message>
        <source>Rettsform</source>
        <translation>Rettsform</translation>
    </message>
    <message>
        <source>Vertskommune</source>
        <translation>Vertskommune</translation>
    </message>
    <message>
        <source>Myndighet overført</source>
        <translation>Myndigheit overført</translation>
    </message>
    <message>
        <source>Overført fra</source>
        <translation>Overført frå</translation>
    </message>
    <message>
        <source>Inngått</source>
        <translation>Inngått</translation>
    </message>
    <message>
        <source>Undertegnet</source>
        <translation>Underskriven</translation>
    </message>
    <message>
        <source>Gjelder fra</source>
        <translation>Gjeld frå</translation>
    </message>
    <message>
        <source>Opphørt</source>
        <translation>Opphøyrt</translation>
    </message>
    <message>
        <source>Ny versjon av</source>
        <translation>Ny versjon av</translation>
    </message>
    <message>
        <source>Oppsigelsestid (måneder)</source>
        <translation>Oppseiingstid (månader)</translation>
    </message>
    <message>
        <source>Statsforvalteren orientert</source>
        <translation>Statsforvaltaren orientert</translation>
    </message>
    <message>
        <source>Arkivnummer, orientering</source>
        <translation>Arkivnummer, orientering</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Avtale</source>
        <translation>Avtale</translation>
    </message>
    <message>
        <source>Kommunenummer</source>
        <translation>Kommunenummer</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Organ</translation>
    </message>
    <message>
        <source>Vedtaksdato</source>
        <translation>Vedtaksdato</translation>
    </message>
    <message>
        <source>Saksnummer</source>
        <translation>Saksnummer</translation>
    </message>
    <message>
        <source>Arkivnummer</source>
        <translation>Arkivnummer</translation>
    </message>
    <message>
        <source>Resultat</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Myndighet delegert</source>
        <translation>Myndigheit delegert</translation>
    </message>
    <message>
        <source>Kommunedirektøren instruert</source>
        <translation>Kommunedirektøren instruert</translation>
    </message>
    <message>
        <source>Avtaler</source>
        <translation>Avtalar</translation>
    </message>
    <message>
        <source>Vedtak i hver kommune</source>
        <translation>Vedtak i kvar kommune</translation>
    </message>
    <message>
        <source>avtale</source>
        <translation>avtale</translation>
    </message>
    <message>
        <source>{name}, dato</source>
        <translation>{name}, dato</translation>
    </message>
    <message>
        <source>{name}, kjent til</source>
        <translation>{name}, kjend til</translation>
    </message>
    <message>
        <source>avtale som gjelder på kartdatoen, er ikke registrert</source>
        <translation>avtale som gjeld på kartdatoen, er ikkje registrert</translation>
    </message>
    <message>
        <source>avtale er ikke registrert, bare grunnavtale</source>
        <translation>avtale er ikkje registrert, berre grunnavtale</translation>
    </message>
    <message>
        <source>avtale er ikke registrert</source>
        <translation>avtale er ikkje registrert</translation>
    </message>
    <message>
        <source>slaget «{kind}» er ikke i listen, og samarbeidet er ikke på kartet</source>
        <translation>slaget «{kind}» er ikkje i lista, og samarbeidet er ikkje på kartet</translation>
    </message>
    <message>
        <source>slaget er ikke registrert, og samarbeidet er ikke på kartet</source>
        <translation>slaget er ikkje registrert, og samarbeidet er ikkje på kartet</translation>
    </message>
    <message>
        <source>rettsformen «{form}» er ikke i listen, og kravene til den er ikke kontrollert</source>
        <translation>rettsforma «{form}» er ikkje i lista, og krava til ho er ikkje kontrollerte</translation>
    </message>
    <message>
        <source>deltakere er ikke registrert</source>
        <translation>deltakarar er ikkje registrerte</translation>
    </message>
    <message>
        <source>bare {names} er registrert som deltaker</source>
        <translation>berre {names} er registrert som deltakar</translation>
    </message>
    <message>
        <source>medlem i representantskapet er ikke registrert for {names}</source>
        <translation>medlem i representantskapet er ikkje registrert for {names}</translation>
    </message>
    <message>
        <source>andelene som er registrert, er til sammen {total} prosent</source>
        <translation>delane som er registrerte, er til saman {total} prosent</translation>
    </message>
    <message>
        <source>det registrerte navnet «{name}» er uten «{long}» og «{short}»</source>
        <translation>det registrerte namnet «{name}» er utan «{long}» og «{short}»</translation>
    </message>
    <message>
        <source>{names} er registrert ut før {months} måneder etter oppsigelsen</source>
        <translation>{names} er registrert ut før {months} månader etter oppseiinga</translation>
    </message>
    <message>
        <source>{names} er registrert som oppsagt {date}, og når medlemskapet er slutt, er ikke registrert</source>
        <translation>{names} er registrert som oppsagt {date}, og når medlemskapen er slutt, er ikkje registrert</translation>
    </message>
    <message>
        <source>vedtak av den felles planen i {names} kommunestyre er ikke registrert</source>
        <translation>vedtak av den felles planen i {names} kommunestyre er ikkje registrert</translation>
    </message>
    <message>
        <source>planstrategi for {first}–{last} er ikke registrert</source>
        <translation>planstrategi for {first}–{last} er ikkje registrert</translation>
    </message>
    <message>
        <source>planstrategien er registrert vedtatt etter {deadline}</source>
        <translation>planstrategien er registrert vedteken etter {deadline}</translation>
    </message>
    <message>
        <source>om samfunnsdelen fra {year} skal revideres eller videreføres, er ikke registrert</source>
        <translation>om samfunnsdelen frå {year} skal reviderast eller førast vidare, er ikkje registrert</translation>
    </message>
    <message>
        <source>handlingsdel er ikke registrert etter {year}</source>
        <translation>handlingsdel er ikkje registrert etter {year}</translation>
    </message>
    <message>
        <source>helhetlig ROS er ikke registrert</source>
        <translation>heilskapleg ROS er ikkje registrert</translation>
    </message>
    <message>
        <source>helhetlig ROS er registrert i {ros}, og oppdatering etter kommuneplanen fra {plan} er ikke registrert</source>
        <translation>heilskapleg ROS er registrert i {ros}, og oppdatering etter kommuneplanen frå {plan} er ikkje registrert</translation>
    </message>
    <message>
        <source>revisjon av beredskapsplanen er ikke registrert etter {year}</source>
        <translation>revisjon av beredskapsplanen er ikkje registrert etter {year}</translation>
    </message>
    <message>
        <source>{subject}: {words} ({section}).</source>
        <translation>{subject}: {words} ({section}).</translation>
    </message>
    <message>
        <source>Funn: {count} ({told})</source>
        <translation>Funn: {count} ({told})</translation>
    </message>
    <message>
        <source>Funn: 0</source>
        <translation>Funn: 0</translation>
    </message>
    <message>
        <source>navn</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>om samarbeidet er eget rettssubjekt</source>
        <translation>om samarbeidet er eit eige rettssubjekt</translation>
    </message>
    <message>
        <source>deltakere</source>
        <translation>deltakarar</translation>
    </message>
    <message>
        <source>hvilken kommune som er vertskommune</source>
        <translation>kva kommune som er vertskommune</translation>
    </message>
    <message>
        <source>kommunen der hovedkontoret er</source>
        <translation>kommunen der hovudkontoret er</translation>
    </message>
    <message>
        <source>formål</source>
        <translation>føremål</translation>
    </message>
    <message>
        <source>antall medlemmer fra hver deltaker</source>
        <translation>talet på medlemer frå kvar deltakar</translation>
    </message>
    <message>
        <source>antall styremedlemmer</source>
        <translation>talet på styremedlemer</translation>
    </message>
    <message>
        <source>oppgaver eller saker</source>
        <translation>oppgåver eller saker</translation>
    </message>
    <message>
        <source>myndighet som overføres</source>
        <translation>myndigheit som blir overført</translation>
    </message>
    <message>
        <source>når oppgaver og myndighet overføres</source>
        <translation>når oppgåver og myndigheit blir overførte</translation>
    </message>
    <message>
        <source>hvilke vedtak deltakerne får melding om</source>
        <translation>kva vedtak deltakarane får melding om</translation>
    </message>
    <message>
        <source>innskudd</source>
        <translation>innskot</translation>
    </message>
    <message>
        <source>økonomisk oppgjør</source>
        <translation>økonomisk oppgjer</translation>
    </message>
    <message>
        <source>eierandel, og ansvarsandel hvis den er en annen</source>
        <translation>eigardel, og ansvarsdel om han er ein annan</translation>
    </message>
    <message>
        <source>om samarbeidet kan ta opp lån</source>
        <translation>om samarbeidet kan ta opp lån</translation>
    </message>
    <message>
        <source>rapportering til deltakerne</source>
        <translation>rapportering til deltakarane</translation>
    </message>
    <message>
        <source>uttreden</source>
        <translation>utmelding</translation>
    </message>
    <message>
        <source>oppløsning</source>
        <translation>oppløysing</translation>
    </message>
    <message>
        <source>hvem som tar vare på arkivet etter oppløsning</source>
        <translation>kven som tek vare på arkivet etter oppløysing</translation>
    </message>
    <message>
        <source>annet som en lov krever</source>
        <translation>anna som ei lov krev</translation>
    </message>
    <message>
        <source>interkommunalt politisk råd (kommuneloven kap. 18)</source>
        <translation>interkommunalt politisk råd (kommunelova kap. 18)</translation>
    </message>
    <message>
        <source>kommunalt oppgavefellesskap (kommuneloven kap. 19)</source>
        <translation>kommunalt oppgåvefellesskap (kommunelova kap. 19)</translation>
    </message>
    <message>
        <source>vertskommune, modellen er ikke kjent (kommuneloven kap. 20)</source>
        <translation>vertskommune, modellen er ikkje kjend (kommunelova kap. 20)</translation>
    </message>
    <message>
        <source>administrativ vertskommune (kommuneloven § 20-2)</source>
        <translation>administrativ vertskommune (kommunelova § 20-2)</translation>
    </message>
    <message>
        <source>vertskommune med felles, folkevalgt nemnd (kommuneloven § 20-3)</source>
        <translation>vertskommune med felles, folkevald nemnd (kommunelova § 20-3)</translation>
    </message>
    <message>
        <source>interkommunalt selskap (IKS-loven)</source>
        <translation>interkommunalt selskap (IKS-lova)</translation>
    </message>
    <message>
        <source>interkommunalt plansamarbeid (plan- og bygningsloven kap. 9)</source>
        <translation>interkommunalt plansamarbeid (plan- og bygningslova kap. 9)</translation>
    </message>
    <message>
        <source>interkommunalt styre (§ 27 i kommuneloven av 1992)</source>
        <translation>interkommunalt styre (§ 27 i kommunelova av 1992)</translation>
    </message>
    <message>
        <source>aksjeselskap, samvirkeforetak, forening eller annet (kommuneloven § 17-1)</source>
        <translation>aksjeselskap, samvirkeføretak, foreining eller anna (kommunelova § 17-1)</translation>
    </message>
    <message>
        <source>{names} er vertskommune, men ikke registrert som deltaker</source>
        <translation>{names} er vertskommune, men ikkje registrert som deltakar</translation>
    </message>
    <message>
        <source>vertskommune er ikke registrert</source>
        <translation>vertskommune er ikkje registrert</translation>
    </message>
    <message>
        <source>mer enn én vertskommune er registrert: {names}</source>
        <translation>meir enn éi vertskommune er registrert: {names}</translation>
    </message>
    <message>
        <source>myndigheten er registrert som «{authority}», og formen gir bare myndighet i saker som ikke er prinsipielle</source>
        <translation>myndigheita er registrert som «{authority}», og forma gir berre myndigheit i saker som ikkje er prinsipielle</translation>
    </message>
    <message>
        <source>instruksen til kommunedirektøren er registrert før vedtaket i {names}</source>
        <translation>instruksen til kommunedirektøren er registrert før vedtaket i {names}</translation>
    </message>
    <message>
        <source>færre enn to medlemmer i nemnda er registrert for {names}</source>
        <translation>færre enn to medlemer i nemnda er registrerte for {names}</translation>
    </message>
    <message>
        <source>ulik delegert myndighet er registrert for {names}</source>
        <translation>ulik delegert myndigheit er registrert for {names}</translation>
    </message>
    <message>
        <source>tidspunkt for overføring av myndighet er ikke registrert</source>
        <translation>tidspunkt for overføring av myndigheit er ikkje registrert</translation>
    </message>
    <message>
        <source>orientering til statsforvalteren er ikke registrert</source>
        <translation>orientering til statsforvaltaren er ikkje registrert</translation>
    </message>
    <message>
        <source>{first} og {last}</source>
        <translation>{first} og {last}</translation>
    </message>
    <message>
        <source>kommuneloven</source>
        <translation>kommunelova</translation>
    </message>
    <message>
        <source>plan- og bygningsloven</source>
        <translation>plan- og bygningslova</translation>
    </message>
    <message>
        <source>IKS-loven</source>
        <translation>IKS-lova</translation>
    </message>
    <message>
        <source>sivilbeskyttelsesloven</source>
        <translation>sivilbeskyttelseslova</translation>
    </message>
    <message>
        <source>må</source>
        <translation>må</translation>
    </message>
    <message>
        <source>bør</source>
        <translation>bør</translation>
    </message>
    <message>
        <source>merknad</source>
        <translation>merknad</translation>
    </message>
    <message>
        <source>samarbeidet er ikke registrert, og radene brukes ikke</source>
        <translation>samarbeidet er ikkje registrert, og radene blir ikkje brukte</translation>
    </message>
    <message>
        <source>avtalen er ikke registrert, og radene brukes ikke</source>
        <translation>avtalen er ikkje registrert, og radene blir ikkje brukte</translation>
    </message>
    <message>
        <source>kommune {number} ble delt mellom {parts}</source>
        <translation>kommune {number} vart delt mellom {parts}</translation>
    </message>
    <message>
        <source>navnet passer på flere kommuner: {numbers}</source>
        <translation>namnet passar på fleire kommunar: {numbers}</translation>
    </message>
    <message>
        <source>navnet er tolket som {name}</source>
        <translation>namnet er tolka som {name}</translation>
    </message>
    <message>
        <source>sier mer enn hvilken kommune det er</source>
        <translation>seier meir enn kva kommune det er</translation>
    </message>
    <message>
        <source>lest som «{value}»</source>
        <translation>lesen som «{value}»</translation>
    </message>
    <message>
        <source>kommunenummeret {number} har et annet navn; nummeret gjelder</source>
        <translation>kommunenummeret {number} har eit anna namn; nummeret gjeld</translation>
    </message>
    <message>
        <source>kommunenummeret {old} er nå {number} {name}</source>
        <translation>kommunenummeret {old} er no {number} {name}</translation>
    </message>
    <message>
        <source>«{file}», rad {row}: «{value}» kan ikke stå i kolonnen «{column}», som er for tall.</source>
        <translation>«{file}», rad {row}: «{value}» kan ikkje stå i kolonnen «{column}», som er for tal.</translation>
    </message>
    <message>
        <source>{table} i «{place}»</source>
        <translation>{table} i «{place}»</translation>
    </message>
    <message>
        <source>Sjekk overskriftene i «{place}», som ser ut til å være tabellen {table}. Kolonnen {column} mangler, og ingenting er lest inn.</source>
        <translation>Sjekk overskriftene i «{place}», som ser ut til å vere tabellen {table}. Kolonnen {column} manglar, og ingenting er lese inn.</translation>
    </message>
    <message>
        <source>ikke et tall, cellen er ikke lest</source>
        <translation>ikkje eit tal, cella er ikkje lesen</translation>
    </message>
    <message>
        <source>prosent eller en del av 1, cellen er ikke lest</source>
        <translation>prosent eller ein del av 1, cella er ikkje lesen</translation>
    </message>
    <message>
        <source>et tall som ikke kan stemme, cellen er ikke lest</source>
        <translation>eit tal som ikkje kan stemme, cella er ikkje lesen</translation>
    </message>
    <message>
        <source>ikke et av valgene, tatt med som det står</source>
        <translation>ikkje eit av vala, teke med som det står</translation>
    </message>
    <message>
        <source>ikke en dato som kan leses, tatt med som det står</source>
        <translation>ikkje ein dato som kan lesast, teken med som det står</translation>
    </message>
    <message>
        <source>Samarbeid</source>
        <translation>Samarbeid</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Kilde</source>
        <translation>Kjelde</translation>
    </message>
    <message>
        <source>Hvor sikkert</source>
        <translation>Kor sikkert</translation>
    </message>
    <message>
        <source>Merknad</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Andel (prosent)</source>
        <translation>Del (prosent)</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>Frå</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Registrert navn</source>
        <translation>Registrert namn</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Felles plan</source>
        <translation>Felles plan</translation>
    </message>
    <message>
        <source>Kontorsted</source>
        <translation>Kontorstad</translation>
    </message>
    <message>
        <source>Nettside</source>
        <translation>Nettside</translation>
    </message>
    <message>
        <source>Oppgaver</source>
        <translation>Oppgåver</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Medlemmer i styrende organ</source>
        <translation>Medlemer i styrande organ</translation>
    </message>
    <message>
        <source>Sagt opp</source>
        <translation>Sagt opp</translation>
    </message>
    <message>
        <source>Stilling</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>Tittel</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Antall</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Finansiert av</source>
        <translation>Finansiert av</translation>
    </message>
    <message>
        <source>Formål</source>
        <translation>Føremål</translation>
    </message>
    <message>
        <source>År</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Planlagt (kr)</source>
        <translation>Planlagt (kr)</translation>
    </message>
    <message>
        <source>Søkt (kr)</source>
        <translation>Søkt (kr)</translation>
    </message>
    <message>
        <source>Tildelt (kr)</source>
        <translation>Tildelt (kr)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rettsformer</source>
        <translation>Rettsformer</translation>
    </message>
    <message>
        <source>Medlemmer</source>
        <translation>Medlemer</translation>
    </message>
    <message>
        <source>Stillinger</source>
        <translation>Stillingar</translation>
    </message>
    <message>
        <source>Tilskudd</source>
        <translation>Tilskot</translation>
    </message>
    <message>
        <source>plankontor</source>
        <translation>plankontor</translation>
    </message>
    <message>
        <source>beredskap</source>
        <translation>beredskap</translation>
    </message>
    <message>
        <source>bygdevekst</source>
        <translation>bygdevekst</translation>
    </message>
    <message>
        <source>annet</source>
        <translation>anna</translation>
    </message>
    <message>
        <source>vertskommune</source>
        <translation>vertskommune</translation>
    </message>
    <message>
        <source>kontorkommune</source>
        <translation>kontorkommune</translation>
    </message>
    <message>
        <source>deltaker</source>
        <translation>deltakar</translation>
    </message>
    <message>
        <source>grunnavtale</source>
        <translation>grunnavtale</translation>
    </message>
    <message>
        <source>tjenesteavtale</source>
        <translation>tenesteavtale</translation>
    </message>
    <message>
        <source>samarbeidsavtale</source>
        <translation>samarbeidsavtale</translation>
    </message>
    <message>
        <source>ingen</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>planprosess</source>
        <translation>planprosess</translation>
    </message>
    <message>
        <source>tilskudd</source>
        <translation>tilskot</translation>
    </message>
    <message>
        <source>enkeltvedtak, ikke prinsipielle</source>
        <translation>enkeltvedtak, ikkje prinsipielle</translation>
    </message>
    <message>
        <source>alle typer saker</source>
        <translation>alle typar saker</translation>
    </message>
    <message>
        <source>kommunestyre</source>
        <translation>kommunestyre</translation>
    </message>
    <message>
        <source>formannskap</source>
        <translation>formannskap</translation>
    </message>
    <message>
        <source>kommunedirektør</source>
        <translation>kommunedirektør</translation>
    </message>
    <message>
        <source>vedtatt</source>
        <translation>vedteken</translation>
    </message>
    <message>
        <source>enstemmig vedtatt</source>
        <translation>samrøystes vedteke</translation>
    </message>
    <message>
        <source>ikke vedtatt</source>
        <translation>ikkje vedteke</translation>
    </message>
    <message>
        <source>utsatt</source>
        <translation>utsett</translation>
    </message>
    <message>
        <source>planlegger</source>
        <translation>planleggjar</translation>
    </message>
    <message>
        <source>beredskapskoordinator</source>
        <translation>beredskapskoordinator</translation>
    </message>
    <message>
        <source>planlagt</source>
        <translation>planlagt</translation>
    </message>
    <message>
        <source>søkt</source>
        <translation>søkt</translation>
    </message>
    <message>
        <source>tildelt</source>
        <translation>tildelt</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>nei</source>
        <translation>nei</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>måned</source>
        <translation>månad</translation>
    </message>
    <message>
        <source>år</source>
        <translation>år</translation>
    </message>
    <message>
        <source>filen er i bruk av et annet program</source>
        <translation>fila er i bruk av eit anna program</translation>
    </message>
    <message>
        <source>disken er full</source>
        <translation>disken er full</translation>
    </message>
    <message>
        <source>ingen skrivetilgang</source>
        <translation>ingen skrivetilgang</translation>
    </message>
    <message>
        <source>filen finnes ikke, eller disken er borte</source>
        <translation>fila finst ikkje, eller disken er borte</translation>
    </message>
    <message>
        <source>disken eller nettverket svarer ikke</source>
        <translation>disken eller nettverket svarer ikkje</translation>
    </message>
    <message>
        <source>filen er ødelagt</source>
        <translation>fila er øydelagd</translation>
    </message>
    <message>
        <source>Årsak: {cause}.</source>
        <translation>Årsak: {cause}.</translation>
    </message>
    <message>
        <source>Systemet svarte: {said}</source>
        <translation>Systemet svarte: {said}</translation>
    </message>
    <message>
        <source>Interkommunalt samarbeid</source>
        <translation>Interkommunalt samarbeid</translation>
    </message>
    <message>
        <source>Velg et av kontorene {names}. Kontoret «{name}» finnes ikke.</source>
        <translation>Vel eitt av kontora {names}. Kontoret «{name}» finst ikkje.</translation>
    </message>
    <message>
        <source>Skriv siste klasse uten sluttår: {first}-. I «{text}» slutter den i {last}, men kartdatoen er i {year}.</source>
        <translation>Skriv siste klasse utan sluttår: {first}-. I «{text}» sluttar han i {last}, men kartdatoen er i {year}.</translation>
    </message>
    <message>
        <source>Skriv tre klasser som følger etter hverandre, for eksempel 1989-2019;2020-2023;2024-. «{text}» kan ikke brukes.</source>
        <translation>Skriv tre klassar som følgjer etter kvarandre, til dømes 1989-2019;2020-2023;2024-. «{text}» kan ikkje brukast.</translation>
    </message>
    <message>
        <source>Skriv tre aldersklasser som følger etter hverandre, for eksempel 0-3;4-7;8-. «{text}» kan ikke brukes.</source>
        <translation>Skriv tre aldersklassar som følgjer etter kvarandre, til dømes 0-3;4-7;8-. «{text}» kan ikkje brukast.</translation>
    </message>
    <message>
        <source>samfunnsdelen</source>
        <translation>samfunnsdelen</translation>
    </message>
    <message>
        <source>arealdelen</source>
        <translation>arealdelen</translation>
    </message>
    <message>
        <source>planstrategien</source>
        <translation>planstrategien</translation>
    </message>
    <message>
        <source>ROS-analysen</source>
        <translation>ROS-analysen</translation>
    </message>
    <message>
        <source>Mangler planår</source>
        <translation>Manglar planår</translation>
    </message>
    <message>
        <source>Planår {plan}</source>
        <translation>Planår {plan}</translation>
    </message>
    <message>
        <source>Planår</source>
        <translation>Planår</translation>
    </message>
    <message>
        <source>Samfunnsdel</source>
        <translation>Samfunnsdel</translation>
    </message>
    <message>
        <source>kommuneplanens samfunnsdel</source>
        <translation>samfunnsdelen i kommuneplanen</translation>
    </message>
    <message>
        <source>plan- og bygningsloven §§ 11-1 og 11-2</source>
        <translation>plan- og bygningslova §§ 11-1 og 11-2</translation>
    </message>
    <message>
        <source>Arealdel</source>
        <translation>Arealdel</translation>
    </message>
    <message>
        <source>kommuneplanens arealdel</source>
        <translation>arealdelen i kommuneplanen</translation>
    </message>
    <message>
        <source>plan- og bygningsloven §§ 11-1 og 11-5</source>
        <translation>plan- og bygningslova §§ 11-1 og 11-5</translation>
    </message>
    <message>
        <source>Planstrategi</source>
        <translation>Planstrategi</translation>
    </message>
    <message>
        <source>plan- og bygningsloven § 10-1</source>
        <translation>plan- og bygningslova § 10-1</translation>
    </message>
    <message>
        <source>Helhetlig ROS</source>
        <translation>Heilskapleg ROS</translation>
    </message>
    <message>
        <source>den helhetlige risiko- og sårbarhetsanalysen</source>
        <translation>den heilskaplege risiko- og sårbarheitsanalysen</translation>
    </message>
    <message>
        <source>sivilbeskyttelsesloven § 14 og forskrift om kommunal beredskapsplikt</source>
        <translation>sivilbeskyttelseslova § 14 og forskrift om kommunal beredskapsplikt</translation>
    </message>
    <message>
        <source>Mangler årstall</source>
        <translation>Manglar årstal</translation>
    </message>
    <message>
        <source>Velg en av plantypene {keys}. Plantypen «{text}» finnes ikke.</source>
        <translation>Vel ein av plantypane {keys}. Plantypen «{text}» finst ikkje.</translation>
    </message>
    <message>
        <source>under arbeid</source>
        <translation>under arbeid</translation>
    </message>
    <message>
        <source>videreført</source>
        <translation>vidareført</translation>
    </message>
    <message>
        <source>og</source>
        <translation>og</translation>
    </message>
    <message>
        <source>formelen har ingen lagret verdi: åpne filen i regnearkprogrammet og lagre den på nytt</source>
        <translation>formelen har ingen lagra verdi: opne fila i reknearkprogrammet og lagre ho på nytt</translation>
    </message>
    <message>
        <source>cellen viser en feil i regnearket: {value}</source>
        <translation>cella viser ein feil i reknearket: {value}</translation>
    </message>
    <message>
        <source>planen er opphevet, og det står ikke om en annen gjelder</source>
        <translation>planen er oppheva, og det står ikkje om ein annan gjeld</translation>
    </message>
    <message>
        <source>planåret er ukjent</source>
        <translation>planåret er ukjent</translation>
    </message>
    <message>
        <source>teksten kan leses på flere måter</source>
        <translation>teksten kan lesast på fleire måtar</translation>
    </message>
    <message>
        <source>raden gjelder en annen plan enn {plan}</source>
        <translation>rada gjeld ein annan plan enn {plan}</translation>
    </message>
    <message>
        <source>planen er under arbeid, og det står ikke når den gjeldende ble vedtatt</source>
        <translation>planen er under arbeid, og det står ikkje når den gjeldande vart vedteken</translation>
    </message>
    <message>
        <source>det står ikke når planen ble vedtatt</source>
        <translation>det står ikkje når planen vart vedteken</translation>
    </message>
    <message>
        <source>ikke et planår fra {first} til {last}</source>
        <translation>ikkje eit planår frå {first} til {last}</translation>
    </message>
    <message>
        <source>året er usikkert</source>
        <translation>året er usikkert</translation>
    </message>
    <message>
        <source>året er lest ut av teksten «{text}»</source>
        <translation>året er lese ut av teksten «{text}»</translation>
    </message>
    <message>
        <source>teksten har flere år</source>
        <translation>teksten har fleire år</translation>
    </message>
    <message>
        <source>Velg et av arkene {sheets}. Fant ikke arket «{sheet}» i {file}.</source>
        <translation>Vel eitt av arka {sheets}. Fann ikkje arket «{sheet}» i {file}.</translation>
    </message>
    <message>
        <source>Det er ikke klart hvilket ark som har planårene: {sheets}.</source>
        <translation>Det er ikkje klart kva ark som har planåra: {sheets}.</translation>
    </message>
    <message>
        <source>Årene i «{year}» ser ut til å gjelde noe annet enn vedtaket av {plan}: «{title}».</source>
        <translation>Åra i «{year}» ser ut til å gjelde noko anna enn vedtaket av {plan}: «{title}».</translation>
    </message>
    <message>
        <source>rad {line}</source>
        <translation>rad {line}</translation>
    </message>
    <message>
        <source>{place}, {column} «{value}»: {action}, {reason}.</source>
        <translation>{place}, {column} «{value}»: {action}, {reason}.</translation>
    </message>
    <message>
        <source>brukt</source>
        <translation>brukt</translation>
    </message>
    <message>
        <source>ikke brukt</source>
        <translation>ikkje brukt</translation>
    </message>
    <message>
        <source>det står ikke hvilken plan {columns} gjelder</source>
        <translation>det står ikkje kva plan {columns} gjeld</translation>
    </message>
    <message>
        <source>{plan} er ikke lest: {reason}</source>
        <translation>{plan} er ikkje lesen: {reason}</translation>
    </message>
    <message>
        <source>{columns} har ingen årstall</source>
        <translation>{columns} har ingen årstal</translation>
    </message>
    <message>
        <source>kolonnen «{year}» er tom</source>
        <translation>kolonnen «{year}» er tom</translation>
    </message>
    <message>
        <source>kolonne {letter}</source>
        <translation>kolonne {letter}</translation>
    </message>
    <message>
        <source>Det er ikke klart hvilken kolonne som har kommunene: {columns}.</source>
        <translation>Det er ikkje klart kva kolonne som har kommunane: {columns}.</translation>
    </message>
    <message>
        <source>ikke en dato som kan leses, cellen er ikke lest</source>
        <translation>ikkje ein dato som kan lesast, cella er ikkje lesen</translation>
    </message>
    <message>
        <source>statusen er «{status}», ikke vedtatt</source>
        <translation>statusen er «{status}», ikkje vedteken</translation>
    </message>
    <message>
        <source>statusen er «{status}», men planåret mangler</source>
        <translation>statusen er «{status}», men planåret manglar</translation>
    </message>
    <message>
        <source>det står ikke at raden gjelder {plan}</source>
        <translation>det står ikkje at rada gjeld {plan}</translation>
    </message>
    <message>
        <source>raden har ingen status som viser om planen er vedtatt</source>
        <translation>rada har ingen status som viser om planen er vedteken</translation>
    </message>
    <message>
        <source>stemmer ikke med «{year}», cellen er ikke lest</source>
        <translation>stemmer ikkje med «{year}», cella er ikkje lesen</translation>
    </message>
    <message>
        <source>ingen kommune har dette navnet eller nummeret</source>
        <translation>ingen kommune har dette namnet eller nummeret</translation>
    </message>
    <message>
        <source>kommunenummeret {number} finnes ikke</source>
        <translation>kommunenummeret {number} finst ikkje</translation>
    </message>
    <message>
        <source>kommunenummeret {number} finnes ikke, så navnet gjelder</source>
        <translation>kommunenummeret {number} finst ikkje, så namnet gjeld</translation>
    </message>
    <message>
        <source>raden mangler kommune, og er lest som {name} fra raden over</source>
        <translation>rada manglar kommune, og er lesen som {name} frå rada over</translation>
    </message>
    <message>
        <source>én rad gjelder en kommune utenfor kartet</source>
        <translation>éi rad gjeld ein kommune utanfor kartet</translation>
    </message>
    <message>
        <source>{count} rader gjelder kommuner utenfor kartet</source>
        <translation>{count} rader gjeld kommunar utanfor kartet</translation>
    </message>
    <message>
        <source>én rad gjelder et fylke eller hele landet</source>
        <translation>éi rad gjeld eit fylke eller heile landet</translation>
    </message>
    <message>
        <source>{count} rader gjelder fylker eller hele landet</source>
        <translation>{count} rader gjeld fylke eller heile landet</translation>
    </message>
    <message>
        <source>én rad gjelder en annen plan enn {plan}</source>
        <translation>éi rad gjeld ein annan plan enn {plan}</translation>
    </message>
    <message>
        <source>{count} rader gjelder andre planer enn {plan}</source>
        <translation>{count} rader gjeld andre planar enn {plan}</translation>
    </message>
    <message>
        <source>en annen rad har planåret {year}</source>
        <translation>ei anna rad har planåret {year}</translation>
    </message>
    <message>
        <source>vedtaket er fram i tid</source>
        <translation>vedtaket er fram i tid</translation>
    </message>
    <message>
        <source>lagt i historikken: kommunen har et nyere planår som gjelder, {year}</source>
        <translation>lagt i historikken: kommunen har eit nyare planår som gjeld, {year}</translation>
    </message>
    <message>
        <source>kommune i «{key}», planår i {years}</source>
        <translation>kommune i «{key}», planår i {years}</translation>
    </message>
    <message>
        <source>Ark «{sheet}», rad {line}: {columns}</source>
        <translation>Ark «{sheet}», rad {line}: {columns}</translation>
    </message>
    <message>
        <source>Ark «{sheet}», uten overskrifter: {columns}</source>
        <translation>Ark «{sheet}», utan overskrifter: {columns}</translation>
    </message>
    <message>
        <source>Rad {line}: {columns}</source>
        <translation>Rad {line}: {columns}</translation>
    </message>
    <message>
        <source>Uten overskrifter: {columns}</source>
        <translation>Utan overskrifter: {columns}</translation>
    </message>
    <message>
        <source>«{year}»</source>
        <translation>«{year}»</translation>
    </message>
    <message>
        <source>kommunene står i hver sin kolonne, så «rad» er kolonnens nummer</source>
        <translation>kommunane står i kvar sin kolonne, så «rad» er nummeret på kolonnen</translation>
    </message>
    <message>
        <source>rader som ikke kan brukes: {count}</source>
        <translation>rader som ikkje kan brukast: {count}</translation>
    </message>
    <message>
        <source>ark som ikke er lest: {sheets}</source>
        <translation>ark som ikkje er lesne: {sheets}</translation>
    </message>
    <message>
        <source>«{value}»</source>
        <translation>«{value}»</translation>
    </message>
    <message>
        <source>Gi kolonnene overskrifter, for eksempel Kommunenummer og Planår. Fant ikke {wanted} i {file}. Øverst står det: {headings}.</source>
        <translation>Gje kolonnane overskrifter, til dømes Kommunenummer og Planår. Fann ikkje {wanted} i {file}. Øvst står det: {headings}.</translation>
    </message>
    <message>
        <source>kommune og planår</source>
        <translation>kommune og planår</translation>
    </message>
    <message>
        <source>Ingen rader i {file} kan brukes. Kommuner i tabellen: {seen}. Kommuner på kartet: {known}.</source>
        <translation>Ingen rader i {file} kan brukast. Kommunar i tabellen: {seen}. Kommunar på kartet: {known}.</translation>
    </message>
    <message>
        <source>For eksempel: {reason}</source>
        <translation>Til dømes: {reason}</translation>
    </message>
    <message>
        <source>Det er ikke klart hvilken kolonne som har planårene: {columns}.</source>
        <translation>Det er ikkje klart kva kolonne som har planåra: {columns}.</translation>
    </message>
    <message>
        <source>Kolonnen «{year}» er tom.</source>
        <translation>Kolonnen «{year}» er tom.</translation>
    </message>
    <message>
        <source>Disse har årstall: {columns}.</source>
        <translation>Desse har årstal: {columns}.</translation>
    </message>
    <message>
        <source>Ingen kolonne ser ut til å ha planårene for {plan}. Disse har årstall: {columns}.</source>
        <translation>Ingen kolonne ser ut til å ha planåra for {plan}. Desse har årstal: {columns}.</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Kommune</translation>
    </message>
    <message>
        <source>Planperiode</source>
        <translation>Planperiode</translation>
    </message>
    <message>
        <source>Radnummer</source>
        <translation>Radnummer</translation>
    </message>
    <message>
        <source>Offisielt navn</source>
        <translation>Offisielt namn</translation>
    </message>
    <message>
        <source>Fylkesnummer</source>
        <translation>Fylkesnummer</translation>
    </message>
    <message>
        <source>Fylke</source>
        <translation>Fylke</translation>
    </message>
    <message>
        <source>Skriv kartdatoen som dag, måned og år, for eksempel 4.9.2024. «{text}» er ikke en dato.</source>
        <translation>Skriv kartdatoen som dag, månad og år, til dømes 4.9.2024. «{text}» er ikkje ein dato.</translation>
    </message>
    <message>
        <source>Velg en kartdato fra {first} til {last}. {date} kan ikke brukes.</source>
        <translation>Vel ein kartdato frå {first} til {last}. {date} kan ikkje brukast.</translation>
    </message>
    <message>
        <source>nb_NO</source>
        <translation>nn_NO</translation>
    </message>
    <message>
        <source>Utskriftslayouten «{name}» kunne ikke lages.</source>
        <translation>Utskriftslayouten «{name}» kunne ikkje lagast.</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» først. Prosjektet har ikke kartet som atlaset viser.</source>
        <translation>Klikk «Oppdater planstatus» først. Prosjektet har ikkje kartet som atlaset viser.</translation>
    </message>
    <message>
        <source>Bruk filendelsen .pdf, ikke {file}.</source>
        <translation>Bruk filendinga .pdf, ikkje {file}.</translation>
    </message>
    <message>
        <source>Atlaset kunne ikke skrives til {file}: {reason}.</source>
        <translation>Atlaset kunne ikkje skrivast til {file}: {reason}.</translation>
    </message>
    <message>
        <source>Velg en annen mappe, eller lukk filen i andre programmer. Atlaset kunne ikke skrives til {file}. {cause}</source>
        <translation>Vel ei anna mappe, eller lukk fila i andre program. Atlaset kunne ikkje skrivast til {file}. {cause}</translation>
    </message>
    <message>
        <source>Avbrutt. Atlaset er ikke laget.</source>
        <translation>Avbrote. Atlaset er ikkje laga.</translation>
    </message>
    <message>
        <source>Kartet kunne ikke skrives til {file}: {reason}.</source>
        <translation>Kartet kunne ikkje skrivast til {file}: {reason}.</translation>
    </message>
    <message>
        <source>Velg en annen mappe, eller lukk filen i andre programmer. Kartet kunne ikke skrives til {file}. {cause}</source>
        <translation>Vel ei anna mappe, eller lukk fila i andre program. Kartet kunne ikkje skrivast til {file}. {cause}</translation>
    </message>
    <message>
        <source>Bare en del av kartet ble skrevet til {file}. Er disken full?</source>
        <translation>Berre ein del av kartet vart skriven til {file}. Er disken full?</translation>
    </message>
    <message>
        <source>Bruk filendelsen .pdf, .png eller .svg, ikke {file}.</source>
        <translation>Bruk filendinga .pdf, .png eller .svg, ikkje {file}.</translation>
    </message>
    <message>
        <source>for lite minne</source>
        <translation>for lite minne</translation>
    </message>
    <message>
        <source>filen kan ikke skrives</source>
        <translation>fila kan ikkje skrivast</translation>
    </message>
    <message>
        <source>utskriften mislyktes</source>
        <translation>utskrifta gjekk gale</translation>
    </message>
    <message>
        <source>lagene kunne ikke skrives som SVG</source>
        <translation>laga kunne ikkje skrivast som SVG</translation>
    </message>
    <message>
        <source>avbrutt</source>
        <translation>avbrote</translation>
    </message>
    <message>
        <source>ukjent feil</source>
        <translation>ukjend feil</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus», og velg hvilken arbeidsfil som gjelder. {what}</source>
        <translation>Klikk «Oppdater planstatus», og vel kva arbeidsfil som gjeld. {what}</translation>
    </message>
    <message>
        <source>Lager {file} …</source>
        <translation>Lagar {file} …</translation>
    </message>
    <message>
        <source>Avbrutt. Ingenting er endret.</source>
        <translation>Avbrote. Ingenting er endra.</translation>
    </message>
    <message>
        <source>{source}: {why}</source>
        <translation>{source}: {why}</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» for å bytte til arbeidsfilen {other}. Prosjektet bruker fortsatt {file}.</source>
        <translation>Klikk «Oppdater planstatus» for å byte til arbeidsfila {other}. Prosjektet bruker framleis {file}.</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» for å se hva «{source}» endrer. Det som ville erstatte noe kontoret har fra før, er ikke lest inn.</source>
        <translation>Klikk «Oppdater planstatus» for å sjå kva «{source}» endrar. Det som ville erstatte noko kontoret har frå før, er ikkje lese inn.</translation>
    </message>
    <message>
        <source>Nye</source>
        <translation>Nye</translation>
    </message>
    <message>
        <source>Endret</source>
        <translation>Endra</translation>
    </message>
    <message>
        <source>Utelatt</source>
        <translation>Utelate</translation>
    </message>
    <message>
        <source>Uendret</source>
        <translation>Uendra</translation>
    </message>
    <message>
        <source>Ikke nevnt i tabellen, beholdes</source>
        <translation>Ikkje nemnde i tabellen, blir behaldne</translation>
    </message>
    <message>
        <source>{tables}.</source>
        <translation>{tables}.</translation>
    </message>
    <message>
        <source>Ikke lest: {columns}.</source>
        <translation>Ikkje lese: {columns}.</translation>
    </message>
    <message>
        <source>en sum, raden er ikke lest</source>
        <translation>ein sum, rada er ikkje lesen</translation>
    </message>
    <message>
        <source>det samme står i rad {line}, raden er ikke lest</source>
        <translation>det same står i rad {line}, rada er ikkje lesen</translation>
    </message>
    <message>
        <source>mangler, raden er lest uten</source>
        <translation>manglar, rada er lesen utan</translation>
    </message>
    <message>
        <source>rad {line} sier noe annet, cellen er ikke lest</source>
        <translation>rad {line} seier noko anna, cella er ikkje lesen</translation>
    </message>
    <message>
        <source>ukjent, raden er ikke lest</source>
        <translation>ukjend, rada er ikkje lesen</translation>
    </message>
    <message>
        <source>ukjent, cellen er ikke lest</source>
        <translation>ukjend, cella er ikkje lesen</translation>
    </message>
    <message>
        <source>mangler, raden er ikke lest</source>
        <translation>manglar, rada er ikkje lesen</translation>
    </message>
    <message>
        <source>før «{start}», tatt med som det står</source>
        <translation>før «{start}», teken med som det står</translation>
    </message>
    <message>
        <source>et tidsrom, slutten er ikke lest</source>
        <translation>eit tidsrom, slutten er ikkje lesen</translation>
    </message>
    <message>
        <source>Kommuner som får nye grenser: {count}.</source>
        <translation>Kommunar som får nye grenser: {count}.</translation>
    </message>
    <message>
        <source>Nye på kartet: {names}.</source>
        <translation>Nye på kartet: {names}.</translation>
    </message>
    <message>
        <source>Tas ut av kartet: {names}. Planårene deres beholdes.</source>
        <translation>Blir tekne ut av kartet: {names}. Planåra deira blir behaldne.</translation>
    </message>
    <message>
        <source>Objekter å sjekke: {count}.</source>
        <translation>Objekt å sjekke: {count}.</translation>
    </message>
    <message>
        <source>De innebygde, generaliserte grensene.</source>
        <translation>Dei innebygde, generaliserte grensene.</translation>
    </message>
    <message>
        <source>de innebygde grensene</source>
        <translation>dei innebygde grensene</translation>
    </message>
    <message>
        <source>Nye planår</source>
        <translation>Nye planår</translation>
    </message>
    <message>
        <source>Endrede planår</source>
        <translation>Endra planår</translation>
    </message>
    <message>
        <source>Planår som fjernes</source>
        <translation>Planår som blir fjerna</translation>
    </message>
    <message>
        <source>Andre opplysninger</source>
        <translation>Andre opplysningar</translation>
    </message>
    <message>
        <source>Tidligere vedtak til historikken</source>
        <translation>Tidlegare vedtak til historikken</translation>
    </message>
    <message>
        <source>Leser «{name}» …</source>
        <translation>Innlesing av «{name}» …</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Andre opplysninger: {names}</source>
        <translation>Andre opplysningar: {names}</translation>
    </message>
    <message>
        <source>«{value}»: {reason}</source>
        <translation>«{value}»: {reason}</translation>
    </message>
    <message>
        <source>Rad {line}, «{value}»: {reason}</source>
        <translation>Rad {line}, «{value}»: {reason}</translation>
    </message>
    <message>
        <source>Kryss av hvis det er riktig</source>
        <translation>Kryss av viss det er rett</translation>
    </message>
    <message>
        <source>Fjernes</source>
        <translation>Blir fjerna</translation>
    </message>
    <message>
        <source>Eldre enn før</source>
        <translation>Eldre enn før</translation>
    </message>
    <message>
        <source>Usikkert</source>
        <translation>Usikkert</translation>
    </message>
    <message>
        <source>Nytt planår</source>
        <translation>Nytt planår</translation>
    </message>
    <message>
        <source>Eksempelår som tabellen bekrefter</source>
        <translation>Eksempelår som tabellen stadfestar</translation>
    </message>
    <message>
        <source>Kan ikke brukes</source>
        <translation>Kan ikkje brukast</translation>
    </message>
    <message>
        <source>{heading}: {column} «{value}», {reason}</source>
        <translation>{heading}: {column} «{value}», {reason}</translation>
    </message>
    <message>
        <source>{plans} er lest, men vises ikke på noe kart: kryss av i innstillingene.</source>
        <translation>{plans} er lesne, men blir ikkje viste på noko kart: kryss av i innstillingane.</translation>
    </message>
    <message>
        <source>{name} ({year}; kartet viser {shown})</source>
        <translation>{name} ({year}; kartet viser {shown})</translation>
    </message>
    <message>
        <source>Nyere enn kartåret {year}: {plans}.</source>
        <translation>Nyare enn kartåret {year}: {plans}.</translation>
    </message>
    <message>
        <source>Vedtatt etter kartdatoen: {plans}.</source>
        <translation>Vedtekne etter kartdatoen: {plans}.</translation>
    </message>
    <message>
        <source>Nyere enn kartåret {year}, og derfor vist som «{missing}»: {names}.</source>
        <translation>Nyare enn kartåret {year}, og difor viste som «{missing}»: {names}.</translation>
    </message>
    <message>
        <source>Vedtatt etter kartdatoen, og derfor vist som «{missing}»: {names}.</source>
        <translation>Vedtekne etter kartdatoen, og difor viste som «{missing}»: {names}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» er ikke tegnet med klassene.</source>
        <translation>Kommunelaget «{layer}» er ikkje teikna med klassane.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» mangler feltet {field}.</source>
        <translation>Kommunelaget «{layer}» manglar feltet {field}.</translation>
    </message>
    <message>
        <source>Egen stil</source>
        <translation>Eigen stil</translation>
    </message>
    <message>
        <source>tidligere utseende</source>
        <translation>tidlegare utsjånad</translation>
    </message>
    <message>
        <source>Tidligere utseende</source>
        <translation>Tidlegare utsjånad</translation>
    </message>
    <message>
        <source>Stilen på laget «{layer}» kunne ikke tas vare på.</source>
        <translation>Stilen på laget «{layer}» kunne ikkje takast vare på.</translation>
    </message>
    <message>
        <source>Stilen {file} kunne ikke brukes. {cause}</source>
        <translation>Stilen {file} kunne ikkje brukast. {cause}</translation>
    </message>
    <message>
        <source>Installer programtillegget på nytt. Stilfilen {file} kan ikke leses. {cause}</source>
        <translation>Installer programtillegget på nytt. Stilfila {file} kan ikkje lesast. {cause}</translation>
    </message>
    <message>
        <source>Installer programtillegget på nytt. Stilfilen {file} er ødelagt.</source>
        <translation>Installer programtillegget på nytt. Stilfila {file} er øydelagd.</translation>
    </message>
    <message>
        <source>Ingen av kommunene har år for {plan}.</source>
        <translation>Ingen av kommunane har år for {plan}.</translation>
    </message>
    <message>
        <source>Innebygde eksempeldata.</source>
        <translation>Innebygde eksempeldata.</translation>
    </message>
    <message>
        <source>Ingen planårstabell.</source>
        <translation>Ingen planårstabell.</translation>
    </message>
    <message>
        <source>Velg et annet navn. {file} brukes til noe annet i den samme kjøringen, og ble ikke rørt.</source>
        <translation>Vel eit anna namn. {file} blir brukt til noko anna i den same køyringa, og vart ikkje rørt.</translation>
    </message>
    <message>
        <source>Velg et annet navn. {file} er en arbeidsfil for Planstatus, og ble ikke rørt.</source>
        <translation>Vel eit anna namn. {file} er ei arbeidsfil for Planstatus, og vart ikkje rørt.</translation>
    </message>
    <message>
        <source>Bruk filendelsen .csv, ikke {file}.</source>
        <translation>Bruk filendinga .csv, ikkje {file}.</translation>
    </message>
    <message>
        <source>Avbrutt. Ingenting i prosjektet er endret.</source>
        <translation>Avbrote. Ingenting i prosjektet er endra.</translation>
    </message>
    <message>
        <source>Nye kommuner og grenser leses inn med «Velg kommunelag …».</source>
        <translation>Nye kommunar og grenser blir lesne inn med «Vel kommunelag …».</translation>
    </message>
    <message>
        <source>Grensene er som før: {municipalities}.</source>
        <translation>Grensene er som før: {municipalities}.</translation>
    </message>
    <message>
        <source>Ikke slettet: {municipalities}.</source>
        <translation>Ikkje sletta: {municipalities}.</translation>
    </message>
    <message>
        <source>Nummer og navn er som før: {municipalities}.</source>
        <translation>Nummer og namn er som før: {municipalities}.</translation>
    </message>
    <message>
        <source>Kolonnene er som før: {columns}.</source>
        <translation>Kolonnane er som før: {columns}.</translation>
    </message>
    <message>
        <source>Fylkesgrense</source>
        <translation>Fylkesgrense</translation>
    </message>
    <message>
        <source>Kommuner</source>
        <translation>Kommunar</translation>
    </message>
    <message>
        <source>Grenser rundt</source>
        <translation>Grenser rundt</translation>
    </message>
    <message>
        <source>Plankontor</source>
        <translation>Plankontor</translation>
    </message>
    <message>
        <source>Havnavn og gradnett</source>
        <translation>Havnamn og gradnett</translation>
    </message>
    <message>
        <source>Landområder rundt</source>
        <translation>Landområde rundt</translation>
    </message>
    <message>
        <source>Kommuner – {plan}</source>
        <translation>Kommunar – {plan}</translation>
    </message>
    <message>
        <source>Kommuner – samarbeid</source>
        <translation>Kommunar – samarbeid</translation>
    </message>
    <message>
        <source>Fant ikke tabellen for «{layer}» i arbeidsfilen {file}.</source>
        <translation>Fann ikkje tabellen for «{layer}» i arbeidsfila {file}.</translation>
    </message>
    <message>
        <source>Skriv et år fra {first} til {last}, eller la feltet stå tomt</source>
        <translation>Skriv eit år frå {first} til {last}, eller la feltet stå tomt</translation>
    </message>
    <message>
        <source>Datoer</source>
        <translation>Datoar</translation>
    </message>
    <message>
        <source>Innhold i avtalen</source>
        <translation>Innhald i avtalen</translation>
    </message>
    <message>
        <source>Kartet kunne ikke tegnes for utvalget. {cause}</source>
        <translation>Kartet kunne ikkje teiknast for utvalet. {cause}</translation>
    </message>
    <message>
        <source>{column} ({plan})</source>
        <translation>{column} ({plan})</translation>
    </message>
    <message>
        <source>Åpne kilden</source>
        <translation>Opne kjelda</translation>
    </message>
    <message>
        <source>Det er endringer i {layers} som ikke er lagret.</source>
        <translation>Det er endringar i {layers} som ikkje er lagra.</translation>
    </message>
    <message>
        <source>Ta bort koblingen fra {layer} til {others}. Den er i veien for planårene i «{table}».</source>
        <translation>Ta bort koplinga frå {layer} til {others}. Ho er i vegen for planåra i «{table}».</translation>
    </message>
    <message>
        <source>Planårene ble ikke koblet til {layer}: kolonnene er {columns}.</source>
        <translation>Planåra vart ikkje kopla til {layer}: kolonnane er {columns}.</translation>
    </message>
    <message>
        <source>Kommunene på kartet, med planåret for {plan} koblet til.</source>
        <translation>Kommunane på kartet, med planåret for {plan} kopla til.</translation>
    </message>
    <message>
        <source>Kommuner med planår</source>
        <translation>Kommunar med planår</translation>
    </message>
    <message>
        <source>Plikten følger av {law}.</source>
        <translation>Plikta følgjer av {law}.</translation>
    </message>
    <message>
        <source>Grensen mellom fylkene på land, avledet av kommunegrensene.</source>
        <translation>Grensa mellom fylka på land, avleidd av kommunegrensene.</translation>
    </message>
    <message>
        <source>Grensene er lest inn fra et eget kommunelag.</source>
        <translation>Grensene er lesne inn frå eit eige kommunelag.</translation>
    </message>
    <message>
        <source>Lest inn {date}</source>
        <translation>Lesne inn {date}</translation>
    </message>
    <message>
        <source>Grensene er generaliserte: en oversikt, ikke juridiske grenser.</source>
        <translation>Grensene er generaliserte: eit oversyn, ikkje juridiske grenser.</translation>
    </message>
    <message>
        <source>© Kartverket, generalisert</source>
        <translation>© Kartverket, generalisert</translation>
    </message>
    <message>
        <source>Kommuneinndelingen fra {date}</source>
        <translation>Kommuneinndelinga frå {date}</translation>
    </message>
    <message>
        <source>Året {plan} ble vedtatt i hver kommune, med kilde og hvor sikkert året er.</source>
        <translation>Året {plan} vart vedteken i kvar kommune, med kjelde og kor sikkert året er.</translation>
    </message>
    <message>
        <source>Ufullstendige eksempeldata fra åpne nettsider, til egne planår er lest inn.</source>
        <translation>Ufullstendige eksempeldata frå opne nettsider, til eigne planår er lesne inn.</translation>
    </message>
    <message>
        <source>Planår for {plan}</source>
        <translation>Planår for {plan}</translation>
    </message>
    <message>
        <source>Sist endret {date}</source>
        <translation>Sist endra {date}</translation>
    </message>
    <message>
        <source>Kilden til hvert planår står i kolonnen Kilde</source>
        <translation>Kjelda til kvart planår står i kolonnen Kjelde</translation>
    </message>
    <message>
        <source>Opplysninger fra åpne nettsider, uten egen lisens</source>
        <translation>Opplysningar frå opne nettsider, utan eigen lisens</translation>
    </message>
    <message>
        <source>Riksgrenser og fylkesgrenser i landområdene rundt kommunene.</source>
        <translation>Riksgrenser og fylkesgrenser i landområda rundt kommunane.</translation>
    </message>
    <message>
        <source>Navn på havområdene rundt kommunene, og gradnettet over hav og land.</source>
        <translation>Namn på havområda rundt kommunane, og gradnettet over hav og land.</translation>
    </message>
    <message>
        <source>Grensene mellom havområdene er forenklet etter IHO S-23</source>
        <translation>Grensene mellom havområda er forenkla etter IHO S-23</translation>
    </message>
    <message>
        <source>Landområdene rundt kommunene, med navn: fylkene i Norge, avledet av generaliserte kommunegrenser, og utlandet fra Natural Earth slik QGIS installerer det.</source>
        <translation>Landområda rundt kommunane, med namn: fylka i Noreg, avleidde av generaliserte kommunegrenser, og utlandet frå Natural Earth slik QGIS installerer det.</translation>
    </message>
    <message>
        <source>Norge: CC BY 4.0</source>
        <translation>Noreg: CC BY 4.0</translation>
    </message>
    <message>
        <source>Utlandet: fri bruk (public domain)</source>
        <translation>Utlandet: fri bruk (public domain)</translation>
    </message>
    <message>
        <source>NOB</source>
        <translation>NNO</translation>
    </message>
    <message>
        <source>kommune</source>
        <translation>kommune</translation>
    </message>
    <message>
        <source>kommuneplan</source>
        <translation>kommuneplan</translation>
    </message>
    <message>
        <source>samfunnsdel</source>
        <translation>samfunnsdel</translation>
    </message>
    <message>
        <source>{municipality}: skriv et år fra {first} til {last}, ikke {value}, eller la feltet stå tomt. Verdien blir ikke lagret.</source>
        <translation>{municipality}: skriv eit år frå {first} til {last}, ikkje {value}, eller la feltet stå tomt. Verdien blir ikkje lagra.</translation>
    </message>
    <message>
        <source>Fyll ut kommunenummeret i den nye raden, eller slett raden, og lagre på nytt. Ingenting i {layer} er lagret.</source>
        <translation>Fyll ut kommunenummeret i den nye rada, eller slett rada, og lagre på nytt. Ingenting i {layer} er lagra.</translation>
    </message>
    <message>
        <source>Laget «{layer}» har et filter. Kommuner som filteret skjuler, vises uten planår. Fjern filteret for å se alle planårene.</source>
        <translation>Laget «{layer}» har eit filter. Kommunar som filteret skjuler, blir viste utan planår. Fjern filteret for å sjå alle planåra.</translation>
    </message>
    <message>
        <source>Forkast endringen, fjern filteret på laget «{layer}», og skriv planåret på nytt: {municipalities}. Filteret skjuler raden som finnes fra før. Ingenting i {layer} er lagret.</source>
        <translation>Forkast endringa, fjern filteret på laget «{layer}», og skriv planåret på nytt: {municipalities}. Filteret skjuler rada som finst frå før. Ingenting i {layer} er lagra.</translation>
    </message>
    <message>
        <source>Slett den nye raden for {municipalities}, skriv planåret i raden som finnes fra før, og lagre på nytt. Ingenting i {layer} er lagret.</source>
        <translation>Slett den nye rada for {municipalities}, skriv planåret i rada som finst frå før, og lagre på nytt. Ingenting i {layer} er lagra.</translation>
    </message>
    <message>
        <source>Se etter om det du lagret nå, er med i {path}, eller legg tilbake en sikkerhetskopi. Arbeidsfilen {file} er borte eller byttet ut mens QGIS hadde den åpen.</source>
        <translation>Sjå etter om det du lagra no, er med i {path}, eller legg tilbake ein tryggingskopi. Arbeidsfila {file} er borte eller bytt ut medan QGIS hadde ho open.</translation>
    </message>
    <message>
        <source>en rad uten kommunenummer</source>
        <translation>ei rad utan kommunenummer</translation>
    </message>
    <message>
        <source>Ikke lagt til i «{layer}»: {rows}. Hver kommune er på kartet én gang. Nye grenser leses inn med «Velg kommunelag …».</source>
        <translation>Ikkje lagt til i «{layer}»: {rows}. Kvar kommune er på kartet éin gong. Nye grenser blir lesne inn med «Vel kommunelag …».</translation>
    </message>
    <message>
        <source>Ikke lagt til i «{layer}»: {rows}. Hver kommune har sin rad fra før. Skriv planåret i den, eller les inn en tabell med «Velg planårstabell …».</source>
        <translation>Ikkje lagt til i «{layer}»: {rows}. Kvar kommune har si rad frå før. Skriv planåret i den, eller les inn ein tabell med «Vel planårstabell …».</translation>
    </message>
    <message>
        <source>Skriv en kode som ingen annen rad i {layer} har, og lagre på nytt. Ingenting i {layer} er lagret.</source>
        <translation>Skriv ein kode som inga anna rad i {layer} har, og lagre på nytt. Ingenting i {layer} er lagra.</translation>
    </message>
    <message>
        <source>La QGIS stå åpent, få orden på arbeidsfilen {file}, og lagre på nytt. Ikke lagret, men ikke tapt: {edits}. {cause}</source>
        <translation>La QGIS stå ope, få orden på arbeidsfila {file}, og lagre på nytt. Ikkje lagra, men ikkje tapt: {edits}. {cause}</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har ingen av kommunene i utvalget.</source>
        <translation>Kommunelaget «{layer}» har ingen av kommunane i utvalet.</translation>
    </message>
    <message>
        <source>Hele området</source>
        <translation>Heile området</translation>
    </message>
    <message>
        <source>Valgte kommuner ({count})</source>
        <translation>Valde kommunar ({count})</translation>
    </message>
    <message>
        <source>utvalg</source>
        <translation>utval</translation>
    </message>
    <message>
        <source>Avslutt redigeringen av {names} før prosjektet bytter arbeidsfil.</source>
        <translation>Avslutt redigeringa av {names} før prosjektet byter arbeidsfil.</translation>
    </message>
    <message>
        <source>Filteret på laget «{layer}» er tatt bort, for det viser ingenting fra arbeidsfilen {file}: {filter}</source>
        <translation>Filteret på laget «{layer}» er teke bort, for det viser ingenting frå arbeidsfila {file}: {filter}</translation>
    </message>
    <message>
        <source>Avbrutt. Rapporten er ikke laget.</source>
        <translation>Avbrote. Rapporten er ikkje laga.</translation>
    </message>
    <message>
        <source>Lukk {file} i andre programmer, eller velg en annen mappe. Rapporten kunne ikke skrives. {cause}</source>
        <translation>Lukk {file} i andre program, eller vel ei anna mappe. Rapporten kunne ikkje skrivast. {cause}</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» først. Prosjektet har ikke noe planstatuskart.</source>
        <translation>Klikk «Oppdater planstatus» først. Prosjektet har ikkje noko planstatuskart.</translation>
    </message>
    <message>
        <source>En innstilling kan ikke brukes, så standardverdien gjelder. {why}</source>
        <translation>Ei innstilling kan ikkje brukast, så standardverdien gjeld. {why}</translation>
    </message>
    <message>
        <source>Kommuner utenfor fylkene på kartet, som ikke er tatt med: {count}.</source>
        <translation>Kommunar utanfor fylka på kartet, som ikkje er tekne med: {count}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har ingen kommuner i fylke {counties}. Fylkene i laget er: {seen}.</source>
        <translation>Kommunelaget «{layer}» har ingen kommunar i fylke {counties}. Fylka i laget er: {seen}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har ingen kommuner i fylke {counties}.</source>
        <translation>Kommunelaget «{layer}» har ingen kommunar i fylke {counties}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» mangler {names}.</source>
        <translation>Kommunelaget «{layer}» manglar {names}.</translation>
    </message>
    <message>
        <source>Kommuneflatene gikk ut i sjøen og er klippet til kystlinjen (generalisert).</source>
        <translation>Kommuneflatene gjekk ut i sjøen og er klipte til kystlinja (generalisert).</translation>
    </message>
    <message>
        <source>flaten ligger ikke i {name}; er nummeret riktig?</source>
        <translation>flata ligg ikkje i {name}; er nummeret rett?</translation>
    </message>
    <message>
        <source>{count} slike objekter, dette er det første</source>
        <translation>{count} slike objekt, dette er det første</translation>
    </message>
    <message>
        <source>{layer} er ødelagt: bare {seen} av {count} objekter kan leses.</source>
        <translation>{layer} er øydelagt: berre {seen} av {count} objekt kan lesast.</translation>
    </message>
    <message>
        <source>Se etter om noe mangler på kartet. Kommunelaget «{layer}» er lest med feil. {cause}</source>
        <translation>Sjå etter om noko manglar på kartet. Kommunelaget «{layer}» er lese med feil. {cause}</translation>
    </message>
    <message>
        <source>objektet har ingen flate</source>
        <translation>objektet har inga flate</translation>
    </message>
    <message>
        <source>bare flatene i objektet er brukt, ikke linjer og punkter</source>
        <translation>berre flatene i objektet er brukte, ikkje linjer og punkt</translation>
    </message>
    <message>
        <source>nummeret gjelder; navnet er «{name}»</source>
        <translation>nummeret gjeld; namnet er «{name}»</translation>
    </message>
    <message>
        <source>ikke et kommunenummer</source>
        <translation>ikkje eit kommunenummer</translation>
    </message>
    <message>
        <source>Grensene er forenklet til det et kart i A3 kan vise: {before} punkter er blitt {after}, og ingen linje er flyttet mer enn {metres} meter.</source>
        <translation>Grensene er forenkla til det eit kart i A3 kan vise: {before} punkt er blitt {after}, og inga linje er flytt meir enn {metres} meter.</translation>
    </message>
    <message>
        <source>Kontroller koordinatsystemet på kommunelaget «{layer}». Koordinatene passer ikke med {crs}, eller laget er ødelagt.</source>
        <translation>Kontroller koordinatsystemet på kommunelaget «{layer}». Koordinatane passar ikkje med {crs}, eller laget er øydelagt.</translation>
    </message>
    <message>
        <source>Angi riktig koordinatsystem for kommunelaget «{layer}», og prøv igjen. Laget mangler opplysning om koordinatsystem, og det går ikke fram av koordinatene hvilket det er.</source>
        <translation>Oppgje rett koordinatsystem for kommunelaget «{layer}», og prøv igjen. Laget manglar opplysning om koordinatsystem, og det går ikkje fram av koordinatane kva for eit det er.</translation>
    </message>
    <message>
        <source>Angi riktig koordinatsystem for kommunelaget «{layer}», og prøv igjen. Kommunene havner på feil sted når koordinatene leses som {crs}. Hvis koordinatsystemet er riktig, kan kommunenumrene være forvekslet.</source>
        <translation>Oppgje rett koordinatsystem for kommunelaget «{layer}», og prøv igjen. Kommunane hamnar på feil stad når koordinatane blir lesne som {crs}. Viss koordinatsystemet er rett, kan kommunenummera vere forveksla.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» mangler opplysning om koordinatsystem; {crs} er brukt.</source>
        <translation>Kommunelaget «{layer}» manglar opplysning om koordinatsystem; {crs} er brukt.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har koordinatsystemet {crs}, men koordinatene er i {actual}. Det er rettet, så kommunene ligger der de skal.</source>
        <translation>Kommunelaget «{layer}» har koordinatsystemet {crs}, men koordinatane er i {actual}. Det er retta, så kommunane ligg der dei skal.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har koordinatene i omvendt rekkefølge (nord før øst). Det er rettet, så kommunene ligger der de skal.</source>
        <translation>Kommunelaget «{layer}» har koordinatane i omvend rekkjefølgje (nord før aust). Det er retta, så kommunane ligg der dei skal.</translation>
    </message>
    <message>
        <source>ukjent</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>nummer i «{field}»</source>
        <translation>nummer i «{field}»</translation>
    </message>
    <message>
        <source>navn i «{field}»</source>
        <translation>namn i «{field}»</translation>
    </message>
    <message>
        <source>Lag «{layer}», {fields}.</source>
        <translation>Lag «{layer}», {fields}.</translation>
    </message>
    <message>
        <source>Sjekk at kommunelaget «{layer}» finnes. Det kan ikke leses.</source>
        <translation>Sjekk at kommunelaget «{layer}» finst. Det kan ikkje lesast.</translation>
    </message>
    <message>
        <source>{layer} har {shape}</source>
        <translation>{layer} har {shape}</translation>
    </message>
    <message>
        <source>Velg et lag med kommunenes flater. {seen}, ikke flater.</source>
        <translation>Vel eit lag med flatene til kommunane. {seen}, ikkje flater.</translation>
    </message>
    <message>
        <source>{layer}. Feltene er {fields}</source>
        <translation>{layer}. Felta er {fields}</translation>
    </message>
    <message>
        <source>Fant ikke feltet «{field}» i {seen}.</source>
        <translation>Fann ikkje feltet «{field}» i {seen}.</translation>
    </message>
    <message>
        <source>Fant ikke noe felt med kommunenummer eller kommunenavn i {seen}.</source>
        <translation>Fann ikkje noko felt med kommunenummer eller kommunenamn i {seen}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» er ødelagt, ikke lastet helt ned, eller laget på en måte som QGIS ikke kjenner. {cause}</source>
        <translation>Kommunelaget «{layer}» er øydelagt, ikkje lasta heilt ned, eller laga på ein måte som QGIS ikkje kjenner. {cause}</translation>
    </message>
    <message>
        <source>flater</source>
        <translation>flater</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>punkt</translation>
    </message>
    <message>
        <source>linjer</source>
        <translation>linjer</translation>
    </message>
    <message>
        <source>ingen geometri</source>
        <translation>ingen geometri</translation>
    </message>
    <message>
        <source>Fant ingen tabell om samarbeid i {file}. Overskriftene må være de samme som i en fil som er skrevet herfra, eller navn på samarbeidet og minst én kolonne til.</source>
        <translation>Fann ingen tabell om samarbeid i {file}. Overskriftene må vere dei same som i ei fil som er skriven herifrå, eller namn på samarbeidet og minst éin kolonne til.</translation>
    </message>
    <message>
        <source>Lukk {file} hvis den er åpen i et annet program, og prøv igjen. Den kunne ikke skrives. {cause}</source>
        <translation>Lukk {file} om ho er open i eit anna program, og prøv igjen. Ho kunne ikkje skrivast. {cause}</translation>
    </message>
    <message>
        <source>{file} er for stor: mer enn 1 GB.</source>
        <translation>{file} er for stor: meir enn 1 GB.</translation>
    </message>
    <message>
        <source>Sjekk om {file} er flyttet, eller koble til nettverksdisken. Filen ble ikke funnet.</source>
        <translation>Sjekk om {file} er flytta, eller kople til nettverksdisken. Fila vart ikkje funnen.</translation>
    </message>
    <message>
        <source>{file} kan ikke leses. {cause}</source>
        <translation>{file} kan ikkje lesast. {cause}</translation>
    </message>
    <message>
        <source>Be om å få {file} på nytt. Filen er tom.</source>
        <translation>Be om å få {file} på nytt. Fila er tom.</translation>
    </message>
    <message>
        <source>Velg filen med dataene, eller legg laget i prosjektet først. {file} har ikke data selv, men henter dem fra en annen fil eller fra nettet.</source>
        <translation>Vel fila med dataa, eller legg laget i prosjektet først. {file} har ikkje data sjølv, men hentar dei frå ei anna fil eller frå nettet.</translation>
    </message>
    <message>
        <source>Be om å få {file} på nytt. Filen er ødelagt eller ikke lastet helt ned.</source>
        <translation>Be om å få {file} på nytt. Fila er øydelagd eller ikkje lasta heilt ned.</translation>
    </message>
    <message>
        <source>Åpne {file}, fjern passordet og lagre på nytt. Filen er låst med passord.</source>
        <translation>Opne {file}, fjern passordet og lagre på nytt. Fila er låst med passord.</translation>
    </message>
    <message>
        <source>{file} pakker seg ut til mer enn 1 GB, og er ikke åpnet.</source>
        <translation>{file} pakkar seg ut til meir enn 1 GB, og er ikkje opna.</translation>
    </message>
    <message>
        <source>Lag mappen {folder}, eller velg en annen. Den finnes ikke.</source>
        <translation>Lag mappa {folder}, eller vel ei anna. Ho finst ikkje.</translation>
    </message>
    <message>
        <source>Velg en mappe du har lov til å skrive i. Mappen {folder} er skrivebeskyttet.</source>
        <translation>Vel ei mappe du har lov til å skrive i. Mappa {folder} er skriveverna.</translation>
    </message>
    <message>
        <source>Skriv et filnavn. {path} er en mappe.</source>
        <translation>Skriv eit filnamn. {path} er ei mappe.</translation>
    </message>
    <message>
        <source>d. MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d. MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Kolonnene etter nr. {count} er ikke lest</source>
        <translation>Kolonnane etter nr. {count} er ikkje lesne</translation>
    </message>
    <message>
        <source>Overstrøket tekst er ikke lest</source>
        <translation>Overstroken tekst er ikkje lesen</translation>
    </message>
    <message>
        <source>1 skjult rad er ikke lest</source>
        <translation>1 skjult rad er ikkje lesen</translation>
    </message>
    <message>
        <source>{count} skjulte rader er ikke lest</source>
        <translation>{count} skjulte rader er ikkje lesne</translation>
    </message>
    <message>
        <source>Skjult kolonne {letter} er ikke lest</source>
        <translation>Skjult kolonne {letter} er ikkje lesen</translation>
    </message>
    <message>
        <source>Skjulte kolonner {letters} er ikke lest</source>
        <translation>Skjulte kolonnar {letters} er ikkje lesne</translation>
    </message>
    <message>
        <source>{file} har bare skjulte ark. Vis arket som skal leses, og lagre.</source>
        <translation>{file} har berre skjulte ark. Vis arket som skal lesast, og lagre.</translation>
    </message>
    <message>
        <source>Arket «{name}» er skjult og ikke lest</source>
        <translation>Arket «{name}» er skjult og ikkje lese</translation>
    </message>
    <message>
        <source>{file} er en nettside uten tabell. Åpne den i regnearkprogrammet og lagre den som .xlsx.</source>
        <translation>{file} er ei nettside utan tabell. Opne fila i reknearkprogrammet og lagre ho som .xlsx.</translation>
    </message>
    <message>
        <source>tabell {number}</source>
        <translation>tabell {number}</translation>
    </message>
    <message>
        <source>{file} kan ikke leses som tabell. Er den ødelagt, eller en annen slags fil?</source>
        <translation>{file} kan ikkje lesast som tabell. Er fila øydelagd, eller ei anna slags fil?</translation>
    </message>
    <message>
        <source>{file} er ødelagt: bare en del av radene kan leses.</source>
        <translation>{file} er øydelagd: berre ein del av radene kan lesast.</translation>
    </message>
    <message>
        <source>Sjekk filen bak laget «{layer}». Laget kan ikke leses.</source>
        <translation>Sjekk fila bak laget «{layer}». Laget kan ikkje lesast.</translation>
    </message>
    <message>
        <source>{file} har ingen rader.</source>
        <translation>{file} har ingen rader.</translation>
    </message>
    <message>
        <source>en Excel-arbeidsbok av typen .xlsb</source>
        <translation>ei Excel-arbeidsbok av typen .xlsb</translation>
    </message>
    <message>
        <source>et Word-dokument</source>
        <translation>eit Word-dokument</translation>
    </message>
    <message>
        <source>en presentasjon</source>
        <translation>ein presentasjon</translation>
    </message>
    <message>
        <source>et regneark fra Numbers</source>
        <translation>eit rekneark frå Numbers</translation>
    </message>
    <message>
        <source>en PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>et bilde</source>
        <translation>eit bilete</translation>
    </message>
    <message>
        <source>en Access-database</source>
        <translation>ein Access-database</translation>
    </message>
    <message>
        <source>ikke et regneark</source>
        <translation>ikkje eit rekneark</translation>
    </message>
    <message>
        <source>Lagre tabellen som .xlsx eller .csv, og velg den. {file} kan ikke leses som tabell. Filen er {kind}.</source>
        <translation>Lagre tabellen som .xlsx eller .csv, og vel den. {file} kan ikkje lesast som tabell. Fila er {kind}.</translation>
    </message>
    <message>
        <source>{file} er ikke en tekstfil, selv om den heter {suffix}.</source>
        <translation>{file} er ikkje ei tekstfil, sjølv om namnet sluttar på {suffix}.</translation>
    </message>
    <message>
        <source>{file} har ingen liste som kan leses som tabell.</source>
        <translation>{file} har inga liste som kan lesast som tabell.</translation>
    </message>
    <message>
        <source>Pakk ut {file}, og velg filen med tabellen. I zip-filen er det ingen tabell som kan leses.</source>
        <translation>Pakk ut {file}, og vel fila med tabellen. I zip-fila er det ingen tabell som kan lesast.</translation>
    </message>
    <message>
        <source>{file} kan ikke leses som kartlag. Er den ødelagt eller en annen slags fil? En shapefil trenger også filene som ender på .shx og .dbf.</source>
        <translation>{file} kan ikkje lesast som kartlag. Er fila øydelagd, eller ei anna slags fil? Ei shapefil treng òg filene som sluttar på .shx og .dbf.</translation>
    </message>
    <message>
        <source>Velg GeoJSON, GML eller FGDB når du laster ned kommunene, eller en GeoPackage eller en shapefil.</source>
        <translation>Vel GeoJSON, GML eller FGDB når du lastar ned kommunane, eller ein GeoPackage eller ei shapefil.</translation>
    </message>
    <message>
        <source>{file} i {zip}</source>
        <translation>{file} i {zip}</translation>
    </message>
    <message>
        <source>{file} er {kind}.</source>
        <translation>{file} er {kind}.</translation>
    </message>
    <message>
        <source>SOSI, som QGIS ikke leser</source>
        <translation>SOSI, som QGIS ikkje les</translation>
    </message>
    <message>
        <source>en databasedump (SQL), som først må leses inn i en database</source>
        <translation>ein databasedump (SQL), som først må lesast inn i ein database</translation>
    </message>
    <message>
        <source>en tegning uten opplysning om hvilken kommune en flate er</source>
        <translation>ei teikning utan opplysning om kva kommune ei flate er</translation>
    </message>
    <message>
        <source>en Access-database (personlig geodatabase)</source>
        <translation>ein Access-database (personleg geodatabase)</translation>
    </message>
    <message>
        <source>et prosjekt eller lagoppsett, som bare viser til dataene</source>
        <translation>eit prosjekt eller lagoppsett, som berre viser til dataa</translation>
    </message>
    <message>
        <source>enda en zip-fil, som må pakkes ut først</source>
        <translation>endå ei zip-fil, som må pakkast ut først</translation>
    </message>
    <message>
        <source>Avbrutt. Kartet er ikke laget.</source>
        <translation>Avbrote. Kartet er ikkje laga.</translation>
    </message>
    <message>
        <source>Sjekk at du har skrivetilgang til {file}. Prosjektet kunne ikke lagres.</source>
        <translation>Sjekk at du har skrivetilgang til {file}. Prosjektet kunne ikkje lagrast.</translation>
    </message>
    <message>
        <source>Lukk {file} i andre programmer, og prøv igjen. Kontrollisten kunne ikke skrives. {cause}</source>
        <translation>Lukk {file} i andre program, og prøv igjen. Kontrollista kunne ikkje skrivast. {cause}</translation>
    </message>
    <message>
        <source>Skriv hele stien til en fil med filendelsen .gpkg.</source>
        <translation>Skriv heile stien til ei fil med filendinga .gpkg.</translation>
    </message>
    <message>
        <source>før innlesing av «{name}»</source>
        <translation>før innlesing av «{name}»</translation>
    </message>
    <message>
        <source>før eksempeldata ble tatt bort</source>
        <translation>før eksempeldata vart tekne bort</translation>
    </message>
    <message>
        <source>før arbeidsfilen ble oppgradert</source>
        <translation>før arbeidsfila vart oppgradert</translation>
    </message>
    <message>
        <source>før du gikk tilbake</source>
        <translation>før du gjekk tilbake</translation>
    </message>
    <message>
        <source>Fikk ikke tatt sikkerhetskopi av {file}, så ingenting er endret. {cause}</source>
        <translation>Fekk ikkje teke tryggingskopi av {file}, så ingenting er endra. {cause}</translation>
    </message>
    <message>
        <source>Kan ikke lese mappen {folder}. {cause}</source>
        <translation>Kan ikkje lese mappa {folder}. {cause}</translation>
    </message>
    <message>
        <source> ødelagt</source>
        <translation> øydelagd</translation>
    </message>
    <message>
        <source>Lukk andre programmer som bruker {file}, start QGIS på nytt, og prøv igjen. Fikk ikke lagt sikkerhetskopien på plass. {cause}</source>
        <translation>Lukk andre program som bruker {file}, start QGIS på nytt, og prøv igjen. Fekk ikkje lagt tryggingskopien på plass. {cause}</translation>
    </message>
    <message>
        <source>Velg tabellen på nytt, så viser oppsummeringen det som gjelder nå. Noen har endret samarbeid i {file} i mellomtiden, og ingenting er lest inn.</source>
        <translation>Vel tabellen på nytt, så viser oppsummeringa det som gjeld no. Nokon har endra samarbeid i {file} i mellomtida, og ingenting er lese inn.</translation>
    </message>
    <message>
        <source>Lukk andre programmer som bruker arbeidsfilen {file}, eller legg tilbake en sikkerhetskopi. Den kan ikke leses. {cause}</source>
        <translation>Lukk andre program som bruker arbeidsfila {file}, eller legg tilbake ein tryggingskopi. Ho kan ikkje lesast. {cause}</translation>
    </message>
    <message>
        <source>Lagre redigeringen, og lukk andre programmer som bruker arbeidsfilen {file}. Prøv så igjen. Ingenting er endret. {cause}</source>
        <translation>Lagre redigeringa, og lukk andre program som bruker arbeidsfila {file}. Prøv så igjen. Ingenting er endra. {cause}</translation>
    </message>
    <message>
        <source>{count} planår er ufullstendige eksempeldata.</source>
        <translation>{count} planår er ufullstendige eksempeldata.</translation>
    </message>
    <message>
        <source>Planåret fjernes</source>
        <translation>Planåret blir fjerna</translation>
    </message>
    <message>
        <source>Planåret kommer tilbake</source>
        <translation>Planåret kjem tilbake</translation>
    </message>
    <message>
        <source>Planåret endres</source>
        <translation>Planåret blir endra</translation>
    </message>
    <message>
        <source>Arbeidsfilen {file} mangler eller kan ikke leses.</source>
        <translation>Arbeidsfila {file} manglar eller kan ikkje lesast.</translation>
    </message>
    <message>
        <source>Sikkerhetskopien er lik arbeidsfilen. Det er ingenting å gå tilbake til.</source>
        <translation>Tryggingskopien er lik arbeidsfila. Det er ingenting å gå tilbake til.</translation>
    </message>
    <message>
        <source>Planår som kommer tilbake eller endres: {count}.</source>
        <translation>Planår som kjem tilbake eller blir endra: {count}.</translation>
    </message>
    <message>
        <source>Planår som fjernes: {count} ({names}).</source>
        <translation>Planår som blir fjerna: {count} ({names}).</translation>
    </message>
    <message>
        <source>Kommuner som får andre opplysninger: {count}.</source>
        <translation>Kommunar som får andre opplysningar: {count}.</translation>
    </message>
    <message>
        <source>Kommuner som får andre grenser: {count}.</source>
        <translation>Kommunar som får andre grenser: {count}.</translation>
    </message>
    <message>
        <source>Rader om samarbeid som kommer, fjernes eller endres: {count}.</source>
        <translation>Rader om samarbeid som kjem, blir fjerna eller blir endra: {count}.</translation>
    </message>
    <message>
        <source>Endringer som ikke lenger står i historikken: {count}.</source>
        <translation>Endringar som ikkje lenger står i historikken: {count}.</translation>
    </message>
    <message>
        <source>Egne kolonner og tabeller som kommer, forsvinner eller endres: {names}.</source>
        <translation>Eigne kolonnar og tabellar som kjem, forsvinn eller blir endra: {names}.</translation>
    </message>
    <message>
        <source>Kommer på kartet: {names}.</source>
        <translation>Kjem på kartet: {names}.</translation>
    </message>
    <message>
        <source>Tas ut av kartet: {names}.</source>
        <translation>Blir tekne ut av kartet: {names}.</translation>
    </message>
    <message>
        <source>Velg sikkerhetskopien på nytt, så ser du det som gjelder nå. Noen har endret planår eller samarbeid i {file} i mellomtiden, og ingenting er endret tilbake.</source>
        <translation>Vel tryggingskopien på nytt, så ser du det som gjeld no. Nokon har endra planår eller samarbeid i {file} i mellomtida, og ingenting er endra tilbake.</translation>
    </message>
    <message>
        <source>Velg en annen sikkerhetskopi. {file} er ødelagt, og kan ikke brukes.</source>
        <translation>Vel ein annan tryggingskopi. {file} er øydelagd, og kan ikkje brukast.</translation>
    </message>
    <message>
        <source>De innebygde grensene dekker ikke fylke {counties}. Velg et kommunelag som gjør det.</source>
        <translation>Dei innebygde grensene dekkjer ikkje fylke {counties}. Vel eit kommunelag som gjer det.</translation>
    </message>
    <message>
        <source>Velg tabellen på nytt, så viser oppsummeringen det som gjelder nå. Noen har endret planår i {file} i mellomtiden, og ingenting er lest inn.</source>
        <translation>Vel tabellen på nytt, så viser oppsummeringa det som gjeld no. Nokon har endra planår i {file} i mellomtida, og ingenting er lese inn.</translation>
    </message>
    <message>
        <source>Velg et annet navn. Arbeidsfilen {file} har planår som noen har endret, og ble ikke erstattet.</source>
        <translation>Vel eit anna namn. Arbeidsfila {file} har planår som nokon har endra, og vart ikkje bytt ut.</translation>
    </message>
    <message>
        <source>Velg et annet navn. Arbeidsfilen {file} har samarbeid som noen har endret, og ble ikke erstattet.</source>
        <translation>Vel eit anna namn. Arbeidsfila {file} har samarbeid som nokon har endra, og blei ikkje erstatta.</translation>
    </message>
    <message>
        <source>Velg et annet navn. Arbeidsfilen {file} har planår, grenser, kolonner eller tabeller som kontoret har lagt inn, og ble ikke erstattet.</source>
        <translation>Vel eit anna namn. Arbeidsfila {file} har planår, grenser, kolonnar eller tabellar som kontoret har lagt inn, og vart ikkje bytt ut.</translation>
    </message>
    <message>
        <source>Filen {file} finnes fra før, og ble ikke rørt.</source>
        <translation>Fila {file} finst frå før, og vart ikkje rørt.</translation>
    </message>
    <message>
        <source>Velg en mappe med plass, som du har lov til å skrive i. Arbeidsfilen {file} kunne ikke lages. {cause}</source>
        <translation>Vel ei mappe med plass, som du har lov til å skrive i. Arbeidsfila {file} kunne ikkje lagast. {cause}</translation>
    </message>
    <message>
        <source>{file} er ikke en arbeidsfil for Planstatus, og ble ikke rørt.</source>
        <translation>{file} er ikkje ei arbeidsfil for Planstatus, og vart ikkje rørt.</translation>
    </message>
    <message>
        <source>Oppgrader tillegget. Arbeidsfilen {file} er laget av en nyere utgave av Planstatus.</source>
        <translation>Oppgrader tillegget. Arbeidsfila {file} er laga av ei nyare utgåve av Planstatus.</translation>
    </message>
    <message>
        <source>Lagene leser hver sin arbeidsfil. {files}.</source>
        <translation>Laga les kvar si arbeidsfil. {files}.</translation>
    </message>
    <message>
        <source>Legg arbeidsfilen {file} tilbake, eller koble til nettverksdisken. Vil du begynne på nytt, fjerner du laget «{layer}» fra prosjektet.</source>
        <translation>Legg arbeidsfila {file} tilbake, eller kople til nettverksdisken. Vil du byrje på nytt, fjernar du laget «{layer}» frå prosjektet.</translation>
    </message>
    <message>
        <source>Fant ikke arbeidsfilen {file}. Prosjektet bruker nå {own}.</source>
        <translation>Fann ikkje arbeidsfila {file}. Prosjektet bruker no {own}.</translation>
    </message>
    <message>
        <source>Arbeidsfil (tomt: prosjektets, ellers innebygde data)</source>
        <translation>Arbeidsfil (tomt: den til prosjektet, elles innebygde data)</translation>
    </message>
    <message>
        <source>Kartdato, for eksempel 4.9.2024 (tomt: prosjektets, ellers i dag)</source>
        <translation>Kartdato, til dømes 4.9.2024 (tomt: den til prosjektet, elles i dag)</translation>
    </message>
    <message>
        <source>Lag atlas</source>
        <translation>Lag atlas</translation>
    </message>
    <message>
        <source>Lager et atlas som PDF med bokmerker. «plankontor» har først en oversikt og så et ark for hvert plankontor: kart, medlemmer med planene deres, avtaler med vedtakene i hver kommune, stillinger, tilskudd og hva kontrollen fant. «kommuner» har et ark for hver kommune til et kommunemøte: hvor den ligger, planene, planene til naboene, samarbeidene og tidligere planer.

Atlaset viser det som er lagret. Arbeidsfilen blir bare lest.</source>
        <translation>Lagar eit atlas som PDF med bokmerke. «plankontor» har først ei oversikt og så eit ark for kvart plankontor: kart, medlemer med planane deira, avtalar med vedtaka i kvar kommune, stillingar, tilskot og kva kontrollen fann. «kommuner» har eit ark for kvar kommune til eit kommunemøte: kvar ho ligg, planane, planane til naboane, samarbeida og tidlegare planar.

Atlaset viser det som er lagra. Arbeidsfila blir berre lesen.</translation>
    </message>
    <message>
        <source>Antall ark i atlaset</source>
        <translation>Talet på ark i atlaset</translation>
    </message>
    <message>
        <source>Hvilket atlas</source>
        <translation>Kva atlas</translation>
    </message>
    <message>
        <source>Kontor, for eksempel vestland (tomt: etter fylkene)</source>
        <translation>Kontor, til dømes vestland (tomt: etter fylka)</translation>
    </message>
    <message>
        <source>Papirformat</source>
        <translation>Papirformat</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>plankontor: et ark for hvert kontor. kommuner: et ark for hver kommune.</source>
        <translation>plankontor: eit ark for kvart kontor. kommuner: eit ark for kvar kommune.</translation>
    </message>
    <message>
        <source>Arbeidsfilen atlaset lages av. Tomt: det prosjektet viser, med prosjektets ord og farger. Har prosjektet ikke noe planstatuskart, brukes de innebygde dataene.</source>
        <translation>Arbeidsfila atlaset blir laga av. Tomt: det prosjektet viser, med orda og fargane til prosjektet. Har prosjektet ikkje noko planstatuskart, blir dei innebygde dataa brukte.</translation>
    </message>
    <message>
        <source>Kortnavnet på kontoret som lager atlaset: {names}. Uten arbeidsfil blir det atlas av de innebygde dataene for kontoret.</source>
        <translation>Kortnamnet på kontoret som lagar atlaset: {names}. Utan arbeidsfil blir det atlas av dei innebygde dataa for kontoret.</translation>
    </message>
    <message>
        <source>Datoen atlaset gjelder: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i prosjektet, ellers dagens dato.</source>
        <translation>Datoen atlaset gjeld: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i prosjektet, elles dagens dato.</translation>
    </message>
    <message>
        <source>Papirformatet: A4 eller A3.</source>
        <translation>Papirformatet: A4 eller A3.</translation>
    </message>
    <message>
        <source>Filen atlaset skrives til, med filendelsen .pdf.</source>
        <translation>Fila atlaset blir skriven til, med filendinga .pdf.</translation>
    </message>
    <message>
        <source>Ser etter det loven krever av interkommunale samarbeid og av planene i hver kommune, og som ikke er registrert. Hvert funn er en setning med paragraf og nivå: må, bør eller merknad. Et funn sier at noe ikke er registrert i arbeidsfilen, ikke at det ikke er gjort.

Kontrollen gjelder det som er lagret. Arbeidsfilen blir bare lest.</source>
        <translation>Ser etter det lova krev av interkommunale samarbeid og av planane i kvar kommune, og som ikkje er registrert. Kvart funn er ei setning med paragraf og nivå: må, bør eller merknad. Eit funn seier at noko ikkje er registrert i arbeidsfila, ikkje at det ikkje er gjort.

Kontrollen gjeld det som er lagra. Arbeidsfila blir berre lesen.</translation>
    </message>
    <message>
        <source>Antall funn</source>
        <translation>Talet på funn</translation>
    </message>
    <message>
        <source>Kontrollen er ferdig, og stopper som STOPP_VED sier. {told}</source>
        <translation>Kontrollen er ferdig, og stoppar som STOPP_VED seier. {told}</translation>
    </message>
    <message>
        <source>Kontor, for eksempel vestland (tomt: prosjektets)</source>
        <translation>Kontor, til dømes vestland (tomt: det til prosjektet)</translation>
    </message>
    <message>
        <source>Stopp med feil ved funn på nivå (tomt: aldri)</source>
        <translation>Stopp med feil ved funn på nivå (tomt: aldri)</translation>
    </message>
    <message>
        <source>Funn</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Arbeidsfilen som kontrolleres. Tomt: arbeidsfilen prosjektet bruker. Har prosjektet ikke noe planstatuskart, kontrolleres de innebygde dataene.</source>
        <translation>Arbeidsfila som blir kontrollert. Tomt: arbeidsfila prosjektet bruker. Har prosjektet ikkje noko planstatuskart, blir dei innebygde dataa kontrollerte.</translation>
    </message>
    <message>
        <source>Kortnavnet på et kontor: {names}. De innebygde dataene for kontoret kontrolleres.</source>
        <translation>Kortnamnet på eit kontor: {names}. Dei innebygde dataa for kontoret blir kontrollerte.</translation>
    </message>
    <message>
        <source>Datoen kontrollen gjelder: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i prosjektet, ellers dagens dato.</source>
        <translation>Datoen kontrollen gjeld: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i prosjektet, elles dagens dato.</translation>
    </message>
    <message>
        <source>Med {must} stopper algoritmen med feil når det er funn på det nivået, og med bør og merknad også ved mildere funn. Tabellen er skrevet først. Gjennom qgis_process blir det en avslutningskode som ikke er 0.</source>
        <translation>Med {must} stoppar algoritmen med feil når det er funn på det nivået, og med bør og merknad òg ved mildare funn. Tabellen er skriven først. Gjennom qgis_process blir det ein avslutningskode som ikkje er 0.</translation>
    </message>
    <message>
        <source>Tabellen med funnene, ett i hver rad. Tomt: ingen tabell.</source>
        <translation>Tabellen med funna, eitt i kvar rad. Tomt: ingen tabell.</translation>
    </message>
    <message>
        <source>Antall kommuner</source>
        <translation>Talet på kommunar</translation>
    </message>
    <message>
        <source>Antall eldre enn forrige periode</source>
        <translation>Talet på eldre enn førre perioden</translation>
    </message>
    <message>
        <source>Antall i forrige periode</source>
        <translation>Talet i førre perioden</translation>
    </message>
    <message>
        <source>Antall i inneværende periode</source>
        <translation>Talet i inneverande periode</translation>
    </message>
    <message>
        <source>Antall som mangler planår</source>
        <translation>Talet som manglar planår</translation>
    </message>
    <message>
        <source>Antall rader å sjekke</source>
        <translation>Talet på rader å sjekke</translation>
    </message>
    <message>
        <source>Hva som er lest, og hvorfra</source>
        <translation>Kva som er lese, og frå kvar</translation>
    </message>
    <message>
        <source>Kommuner (tomt: innebygde, generaliserte grenser)</source>
        <translation>Kommunar (tomt: innebygde, generaliserte grenser)</translation>
    </message>
    <message>
        <source>Felt med kommunenummer (tomt: velges automatisk)</source>
        <translation>Felt med kommunenummer (tomt: blir valt automatisk)</translation>
    </message>
    <message>
        <source>Planårstabell (tomt: eksempeldata, der det finnes)</source>
        <translation>Planårstabell (tomt: eksempeldata, der det finst)</translation>
    </message>
    <message>
        <source>Felt med kommunenummer i planårstabellen (tomt: velges automatisk)</source>
        <translation>Felt med kommunenummer i planårstabellen (tomt: blir valt automatisk)</translation>
    </message>
    <message>
        <source>Felt med planår (tomt: velges automatisk)</source>
        <translation>Felt med planår (tomt: blir valt automatisk)</translation>
    </message>
    <message>
        <source>Ark i planårstabellen (tomt: velges automatisk)</source>
        <translation>Ark i planårstabellen (tomt: blir valt automatisk)</translation>
    </message>
    <message>
        <source>Fylkesnumre, eller alle (tomt: de kontoret har, ellers de i kommunelaget)</source>
        <translation>Fylkesnummer, eller alle (tomt: dei kontoret har, elles dei i kommunelaget)</translation>
    </message>
    <message>
        <source>Klipp kommunene til kystlinjen (auto: bare hvis flatene går ut i sjøen)</source>
        <translation>Klipp kommunane til kystlinja (auto: berre viss flatene går ut i sjøen)</translation>
    </message>
    <message>
        <source>Plantype</source>
        <translation>Plantype</translation>
    </message>
    <message>
        <source>Kartdato, for eksempel 4.9.2024 (tomt: i dag)</source>
        <translation>Kartdato, til dømes 4.9.2024 (tomt: i dag)</translation>
    </message>
    <message>
        <source>Klasser, for eksempel 1989-2019;2020-2023;2024- (tomt: kommunestyreperiodene)</source>
        <translation>Klassar, til dømes 1989-2019;2020-2023;2024- (tomt: kommunestyreperiodane)</translation>
    </message>
    <message>
        <source>Tittel (tomt: etter området)</source>
        <translation>Tittel (tomt: etter området)</translation>
    </message>
    <message>
        <source>Kreditering (tomt: den kontoret har)</source>
        <translation>Kreditering (tomt: den kontoret har)</translation>
    </message>
    <message>
        <source>Kontornavn, ett på hver linje (tomt: de kontoret har)</source>
        <translation>Kontornamn, eitt på kvar linje (tomt: dei kontoret har)</translation>
    </message>
    <message>
        <source>Språk på kartet (tomt: målformen til kontoret)</source>
        <translation>Språk på kartet (tomt: målforma til kontoret)</translation>
    </message>
    <message>
        <source>Sideformat</source>
        <translation>Sideformat</translation>
    </message>
    <message>
        <source>QGIS-prosjekt (*.qgz *.qgs)</source>
        <translation>QGIS-prosjekt (*.qgz *.qgs)</translation>
    </message>
    <message>
        <source>Kart</source>
        <translation>Kart</translation>
    </message>
    <message>
        <source>Kart over interkommunalt samarbeid</source>
        <translation>Kart over interkommunalt samarbeid</translation>
    </message>
    <message>
        <source>Prosjekt</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Arbeidsfil</source>
        <translation>Arbeidsfil</translation>
    </message>
    <message>
        <source>Kontrolliste</source>
        <translation>Kontrolliste</translation>
    </message>
    <message>
        <source>Lager kartet over hvor gamle kommuneplanenes samfunnsdeler er, som PDF, PNG eller SVG, og eventuelt prosjektet og arbeidsfilen bak det. Med PLANTYPE lages kartet over arealdelene, planstrategiene eller de helhetlige ROS-analysene i stedet.

Uten kommunelag brukes de innebygde, generaliserte grensene. Uten planårstabell brukes ufullstendige eksempeldata fra åpne nettsider, der det finnes; bytt dem ut med egne planår.

Kommunelaget kan være fra 2019 eller senere og ligge i en zip-fil. Planårstabellen leses slik den er sendt: kommunene kjennes igjen på nummer eller navn. Hvis flere ark eller kolonner er like gode, stopper algoritmen og nevner dem; velg med ARK, PLANAAR_NUMMERFELT og PLANAAR_FELT. Det som ikke kan brukes, står i kontrollisten, og LEST_FRA viser hva som er lest, og hvorfra.

Klassene følger kommunestyreperiodene på kartdatoen. En kommune som har fått ny plan etter den, vises med planen før, hvis tabellen har den.</source>
        <translation>Lagar kartet over kor gamle samfunnsdelane i kommuneplanane er, som PDF, PNG eller SVG, og eventuelt prosjektet og arbeidsfila bak det. Med PLANTYPE blir kartet over arealdelane, planstrategiane eller dei heilskaplege ROS-analysane laga i staden.

Utan kommunelag blir dei innebygde, generaliserte grensene brukte. Utan planårstabell blir ufullstendige eksempeldata frå opne nettsider brukte, der det finst; byt dei ut med eigne planår.

Kommunelaget kan vere frå 2019 eller seinare og liggje i ei zip-fil. Planårstabellen blir lesen slik han er send: kommunane blir kjende att på nummer eller namn. Viss fleire ark eller kolonnar er like gode, stoppar algoritmen og nemner dei; vel med ARK, PLANAAR_NUMMERFELT og PLANAAR_FELT. Det som ikkje kan brukast, står i kontrollista, og LEST_FRA viser kva som er lese, og frå kvar.

Klassane følgjer kommunestyreperiodane på kartdatoen. Ein kommune som har fått ny plan etter den, blir vist med planen før, viss tabellen har han.</translation>
    </message>
    <message>
        <source>Flatelag med kommunene: et lag i prosjektet eller en fil, også rett fra zip-filen Kartverket leverer. Tomt: de innebygde, generaliserte grensene.</source>
        <translation>Flatelag med kommunane: eit lag i prosjektet eller ei fil, òg rett frå zip-fila Kartverket leverer. Tomt: dei innebygde, generaliserte grensene.</translation>
    </message>
    <message>
        <source>Feltet i kommunelaget som har kommunenummeret. Tomt: det velges etter navn og innhold.</source>
        <translation>Feltet i kommunelaget som har kommunenummeret. Tomt: det blir valt etter namn og innhald.</translation>
    </message>
    <message>
        <source>Tabell med planår for hver kommune: regneark, CSV, nettside, GeoPackage, DBF, JSON eller et lag i prosjektet, også i en zip-fil. Tomt: ufullstendige eksempeldata, der det finnes.</source>
        <translation>Tabell med planår for kvar kommune: rekneark, CSV, nettside, GeoPackage, DBF, JSON eller eit lag i prosjektet, òg i ei zip-fil. Tomt: ufullstendige eksempeldata, der det finst.</translation>
    </message>
    <message>
        <source>Overskriften på kolonnen med kommunenummer i planårstabellen. Tomt: kolonnen velges automatisk, etter nummer eller navn.</source>
        <translation>Overskrifta på kolonnen med kommunenummer i planårstabellen. Tomt: kolonnen blir vald automatisk, etter nummer eller namn.</translation>
    </message>
    <message>
        <source>Overskriften på kolonnen med planår i planårstabellen. Tomt: kolonnen velges automatisk.</source>
        <translation>Overskrifta på kolonnen med planår i planårstabellen. Tomt: kolonnen blir vald automatisk.</translation>
    </message>
    <message>
        <source>Arket i regnearket, eller tabellen i filen, som har planårene. Tomt: det velges etter navn og innhold, og resultatet LEST_FRA viser hvilket det ble.</source>
        <translation>Arket i reknearket, eller tabellen i fila, som har planåra. Tomt: det blir valt etter namn og innhald, og resultatet LEST_FRA viser kva det vart.</translation>
    </message>
    <message>
        <source>Kortnavnet på kontoret som lager kartet: {names}. Det bestemmer fylker, tittel, kreditering, kontornavn og språk. Tomt: kontoret som har fylkene på kartet. Hører de til flere kontorer, får kartet verken kreditering eller kontornavn.</source>
        <translation>Kortnamnet på kontoret som lagar kartet: {names}. Det avgjer fylke, tittel, kreditering, kontornamn og språk. Tomt: kontoret som har fylka på kartet. Høyrer dei til fleire kontor, får kartet verken kreditering eller kontornamn.</translation>
    </message>
    <message>
        <source>To sifre for hvert fylke som skal være med, skilt med komma, semikolon eller mellomrom. Skriv alle for hele landet. Tomt: fylkene til kontoret, uten kontor alle i kommunelaget, og uten kommunelag {area} ({counties}).</source>
        <translation>To siffer for kvart fylke som skal vere med, skilde med komma, semikolon eller mellomrom. Skriv alle for heile landet. Tomt: fylka til kontoret, utan kontor alle i kommunelaget, og utan kommunelag {area} ({counties}).</translation>
    </message>
    <message>
        <source>Om kommunene skal klippes til den innebygde kystlinjen: auto bare hvis flatene går ut i sjøen, ja alltid, nei aldri.</source>
        <translation>Om kommunane skal klippast til den innebygde kystlinja: auto berre viss flatene går ut i sjøen, ja alltid, nei aldri.</translation>
    </message>
    <message>
        <source>Planen kartet viser: samfunnsdel, arealdel, planstrategi eller ros (helhetlig risiko- og sårbarhetsanalyse). Planårstabellen leses som planår for den. Bare samfunnsdelen har eksempeldata.</source>
        <translation>Planen kartet viser: samfunnsdel, arealdel, planstrategi eller ros (heilskapleg risiko- og sårbarheitsanalyse). Planårstabellen blir lesen som planår for den. Berre samfunnsdelen har eksempeldata.</translation>
    </message>
    <message>
        <source>Datoen som står under «Kart produsert» på kartet, og som også bestemmer klassene: 4.9.2024 eller 4. september 2024. Tomt: dagens dato.</source>
        <translation>Datoen som står under «Kart produsert» på kartet, og som òg avgjer klassane: 4.9.2024 eller 4. september 2024. Tomt: dagens dato.</translation>
    </message>
    <message>
        <source>Tre klasser med semikolon mellom, den siste åpen, i stedet for kommunestyreperiodene: 1989-2019;2020-2023;2024-. For ros kan det også være alder i år: 0-3;4-7;8-.</source>
        <translation>Tre klassar med semikolon mellom, den siste open, i staden for kommunestyreperiodane: 1989-2019;2020-2023;2024-. For ros kan det òg vere alder i år: 0-3;4-7;8-.</translation>
    </message>
    <message>
        <source>Tittelen øverst på kartet. Tomt: Samfunnsplanstatus, eller det kartet over plantypen heter, og navnet på området, som er området til kontoret, fylkene på kartet eller Norge.</source>
        <translation>Tittelen øvst på kartet. Tomt: Samfunnsplanstatus, eller det kartet over plantypen heiter, og namnet på området, som er området til kontoret, fylka på kartet eller Noreg.</translation>
    </message>
    <message>
        <source>Linjen om hvem som har utarbeidet kartet. Tomt: linjen til kontoret.</source>
        <translation>Linja om kven som har utarbeidd kartet. Tomt: linja til kontoret.</translation>
    </message>
    <message>
        <source>Navnene øverst til høyre, ett på hver linje, eller med \n mellom. Tomt: navnene på kontoret.</source>
        <translation>Namna øvst til høgre, eitt på kvar linje, eller med \n mellom. Tomt: namna på kontoret.</translation>
    </message>
    <message>
        <source>Språket på tekstene i kartet: nb (bokmål), nn (nynorsk) eller en (engelsk). Tomt: målformen til kontoret.</source>
        <translation>Språket på tekstane i kartet: nb (bokmål), nn (nynorsk) eller en (engelsk). Tomt: målforma til kontoret.</translation>
    </message>
    <message>
        <source>Sidens størrelse, A4 eller A3. Formen på området avgjør om siden blir liggende eller stående.</source>
        <translation>Storleiken på sida, A4 eller A3. Forma på området avgjer om sida blir liggjande eller ståande.</translation>
    </message>
    <message>
        <source>Filen kartet skrives til. Filendelsen bestemmer filtypen: .pdf, .png eller .svg.</source>
        <translation>Fila kartet blir skrive til. Filendinga avgjer filtypen: .pdf, .png eller .svg.</translation>
    </message>
    <message>
        <source>Valgfritt: filen kartet over plankontor og regionale beredskapskoordinatorer skrives til, som .pdf, .png eller .svg. Det viser samarbeidene i arbeidsfilen, og uten egen arbeidsfil de innebygde.</source>
        <translation>Valfritt: fila kartet over plankontor og regionale beredskapskoordinatorar blir skrive til, som .pdf, .png eller .svg. Det viser samarbeida i arbeidsfila, og utan eiga arbeidsfil dei innebygde.</translation>
    </message>
    <message>
        <source>Valgfritt: QGIS-prosjektet med kartlagene og begge utskriftslayoutene. Velger du ingen arbeidsfil, lages den ved siden av prosjektet.</source>
        <translation>Valfritt: QGIS-prosjektet med kartlaga og begge utskriftslayoutane. Vel du inga arbeidsfil, blir ho laga ved sida av prosjektet.</translation>
    </message>
    <message>
        <source>Valgfritt: GeoPackage med kommunene og planårene. Den må være ny, eller laget her før og ikke redigert siden.</source>
        <translation>Valfritt: GeoPackage med kommunane og planåra. Ho må vere ny, eller laga her før og ikkje redigert sidan.</translation>
    </message>
    <message>
        <source>Valgfritt: CSV med hver rad og hvert objekt som ikke ble brukt som det sto, med rad, verdi og grunn. Siste rad viser hva som er lest, og hvorfra.</source>
        <translation>Valfritt: CSV med kvar rad og kvart objekt som ikkje vart brukt som det stod, med rad, verdi og grunn. Siste rad viser kva som er lese, og frå kvar.</translation>
    </message>
    <message>
        <source>Lag rapport</source>
        <translation>Lag rapport</translation>
    </message>
    <message>
        <source>Lager rapporten: én nettside uten noe som må hentes fra nettet, med kart, antall, alder, alle kommunene med kilden til hvert år, samarbeidene med medlemmer, avtaler og vedtak, hva kontrollen fant, og hva som ikke er kjent. Den er laget for å kunne brukes av alle, etter WCAG 2.1 på nivå A og AA.

Rapporten viser det som er lagret. Arbeidsfilen blir bare lest.</source>
        <translation>Lagar rapporten: éi nettside utan noko som må hentast frå nettet, med kart, tal, alder, alle kommunane med kjelda til kvart år, samarbeida med medlemer, avtalar og vedtak, kva kontrollen fann, og kva som ikkje er kjent. Han er laga for å kunne brukast av alle, etter WCAG 2.1 på nivå A og AA.

Rapporten viser det som er lagra. Arbeidsfila blir berre lesen.</translation>
    </message>
    <message>
        <source>Språk i rapporten (tomt: målformen til kontoret)</source>
        <translation>Språk i rapporten (tomt: målforma til kontoret)</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Arbeidsfilen rapporten lages av. Tomt: det prosjektet viser, med prosjektets ord og farger. Har prosjektet ikke noe planstatuskart, brukes de innebygde dataene.</source>
        <translation>Arbeidsfila rapporten blir laga av. Tomt: det prosjektet viser, med orda og fargane til prosjektet. Har prosjektet ikkje noko planstatuskart, blir dei innebygde dataa brukte.</translation>
    </message>
    <message>
        <source>Kortnavnet på kontoret som lager rapporten: {names}. Uten arbeidsfil blir det rapport av de innebygde dataene for kontoret.</source>
        <translation>Kortnamnet på kontoret som lagar rapporten: {names}. Utan arbeidsfil blir det rapport av dei innebygde dataa for kontoret.</translation>
    </message>
    <message>
        <source>Datoen rapporten gjelder: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i prosjektet, ellers dagens dato.</source>
        <translation>Datoen rapporten gjeld: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i prosjektet, elles dagens dato.</translation>
    </message>
    <message>
        <source>Språket i rapporten: nb (bokmål), nn (nynorsk) eller en (engelsk). Tomt: språket på kartet, ellers målformen til kontoret.</source>
        <translation>Språket i rapporten: nb (bokmål), nn (nynorsk) eller en (engelsk). Tomt: språket på kartet, elles målforma til kontoret.</translation>
    </message>
    <message>
        <source>Filen rapporten skrives til, med filendelsen .html.</source>
        <translation>Fila rapporten blir skriven til, med filendinga .html.</translation>
    </message>
    <message>
        <source>Lag planstatuskart</source>
        <translation>Lag planstatuskart</translation>
    </message>
    <message>
        <source>{question} Velg med {parameter}.</source>
        <translation>{question} Vel med {parameter}.</translation>
    </message>
    <message>
        <source>Sjekk tilkoblingen til {parameter}. Databasen eller tjenesten svarer ikke, eller laget mangler.</source>
        <translation>Sjekk tilkoplinga til {parameter}. Databasen eller tenesta svarer ikkje, eller laget manglar.</translation>
    </message>
    <message>
        <source>Skal «{name}» leses inn i {file}?</source>
        <translation>Skal «{name}» lesast inn i {file}?</translation>
    </message>
    <message>
        <source>Les inn</source>
        <translation>Les inn</translation>
    </message>
    <message>
        <source>Skal kartet vise {area} i stedet?</source>
        <translation>Skal kartet vise {area} i staden?</translation>
    </message>
    <message>
        <source>Bytt</source>
        <translation>Byt</translation>
    </message>
    <message>
        <source>Det tas en sikkerhetskopi av arbeidsfilen først.</source>
        <translation>Det blir teke ein tryggingskopi av arbeidsfila først.</translation>
    </message>
    <message>
        <source>«{name}» sier det samme om samarbeid som arbeidsfilen. Ingenting er endret.</source>
        <translation>«{name}» seier det same om samarbeid som arbeidsfila. Ingenting er endra.</translation>
    </message>
    <message>
        <source>«{name}» har de samme planårene som arbeidsfilen. Ingenting er endret.</source>
        <translation>«{name}» har dei same planåra som arbeidsfila. Ingenting er endra.</translation>
    </message>
    <message>
        <source>Lagre</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Forkast</source>
        <translation>Forkast</translation>
    </message>
    <message>
        <source>Lagre endringene i arbeidsfilen, og fortsett</source>
        <translation>Lagre endringane i arbeidsfila, og hald fram</translation>
    </message>
    <message>
        <source>Forkast endringene, og fortsett</source>
        <translation>Forkast endringane, og hald fram</translation>
    </message>
    <message>
        <source>I dag bruker prosjektet {file}. Den filen endres ikke.</source>
        <translation>I dag bruker prosjektet {file}. Den fila blir ikkje endra.</translation>
    </message>
    <message>
        <source>Den nye filen finnes ikke, og blir laget. Planårene i den gamle blir ikke kopiert.</source>
        <translation>Den nye fila finst ikkje, og blir laga. Planåra i den gamle blir ikkje kopierte.</translation>
    </message>
    <message>
        <source>Skal prosjektet bytte til arbeidsfilen {file}?</source>
        <translation>Skal prosjektet byte til arbeidsfila {file}?</translation>
    </message>
    <message>
        <source>Hvilken arbeidsfil skal alle lagene i prosjektet bruke?</source>
        <translation>Kva arbeidsfil skal alle laga i prosjektet bruke?</translation>
    </message>
    <message>
        <source>Skriver til {file} …</source>
        <translation>Skriving til {file} …</translation>
    </message>
    <message>
        <source>Lager atlaset …</source>
        <translation>Lagar atlaset …</translation>
    </message>
    <message>
        <source>Atlaset er lagret.</source>
        <translation>Atlaset er lagra.</translation>
    </message>
    <message>
        <source>Åpne atlaset</source>
        <translation>Opne atlaset</translation>
    </message>
    <message>
        <source>Endre utseendet i layouten {name}, og lag atlaset på nytt</source>
        <translation>Endre utsjånaden i layouten {name}, og lag atlaset på nytt</translation>
    </message>
    <message>
        <source>Åpne layouten</source>
        <translation>Opne layouten</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Avbryt …</translation>
    </message>
    <message>
        <source>Lukk uten å gjøre noe</source>
        <translation>Lukk utan å gjere noko</translation>
    </message>
    <message>
        <source>Lukk</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Lukk vinduet</source>
        <translation>Lukk vindauget</translation>
    </message>
    <message>
        <source>{name}: velg</source>
        <translation>{name}: vel</translation>
    </message>
    <message>
        <source>Samarbeid eller kommune</source>
        <translation>Samarbeid eller kommune</translation>
    </message>
    <message>
        <source>Nivå</source>
        <translation>Nivå</translation>
    </message>
    <message>
        <source>Rediger samarbeid</source>
        <translation>Rediger samarbeid</translation>
    </message>
    <message>
        <source>Vis i kartet og skjemaet</source>
        <translation>Vis i kartet og skjemaet</translation>
    </message>
    <message>
        <source>Åpne tabellene over samarbeid for redigering. Lagre når du er ferdig</source>
        <translation>Opne tabellane over samarbeid for redigering. Lagre når du er ferdig</translation>
    </message>
    <message>
        <source>Kontroll av samarbeid</source>
        <translation>Kontroll av samarbeid</translation>
    </message>
    <message>
        <source>Funn i kontrollen av samarbeid</source>
        <translation>Funn i kontrollen av samarbeid</translation>
    </message>
    <message>
        <source>Klikk på et funn, eller trykk Enter, for å vise det i kartet og åpne skjemaet</source>
        <translation>Klikk på eit funn, eller trykk Enter, for å vise det i kartet og opne skjemaet</translation>
    </message>
    <message>
        <source>Kartdato: {date}. {told}. At noe ikke er registrert, betyr ikke at det ikke er gjort.</source>
        <translation>Kartdato: {date}. {told}. At noko ikkje er registrert, tyder ikkje at det ikkje er gjort.</translation>
    </message>
    <message>
        <source>Tabeller ({kinds})</source>
        <translation>Tabellar ({kinds})</translation>
    </message>
    <message>
        <source>Alle filer</source>
        <translation>Alle filer</translation>
    </message>
    <message>
        <source>Les inn samarbeid</source>
        <translation>Les inn samarbeid</translation>
    </message>
    <message>
        <source>Skal «{name}» leses inn som samarbeid?</source>
        <translation>Skal «{name}» lesast inn som samarbeid?</translation>
    </message>
    <message>
        <source>Det er en tabell om samarbeid, og den har ingen planår.</source>
        <translation>Det er ein tabell om samarbeid, og han har ingen planår.</translation>
    </message>
    <message>
        <source>Les inn som samarbeid</source>
        <translation>Les inn som samarbeid</translation>
    </message>
    <message>
        <source>Tabellene om samarbeid er skrevet til «{name}».</source>
        <translation>Tabellane om samarbeid er skrivne til «{name}».</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Vis hele området, ett fylke eller kommunene som er valgt i kartet</source>
        <translation>Vis heile området, eitt fylke eller kommunane som er valde i kartet</translation>
    </message>
    <message>
        <source>Tabell</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Rad</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Nå</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Blir</source>
        <translation>Blir</translation>
    </message>
    <message>
        <source>Rad i filen</source>
        <translation>Rad i fila</translation>
    </message>
    <message>
        <source>Kartet over samarbeid er ikke krysset av i innstillingene.</source>
        <translation>Kartet over samarbeid er ikkje kryssa av i innstillingane.</translation>
    </message>
    <message>
        <source>Les inn 1 rad</source>
        <translation>Les inn 1 rad</translation>
    </message>
    <message>
        <source>Les inn {count} rader</source>
        <translation>Les inn {count} rader</translation>
    </message>
    <message>
        <source>Excel-arbeidsbok …</source>
        <translation>Excel-arbeidsbok …</translation>
    </message>
    <message>
        <source>CSV-filer …</source>
        <translation>CSV-filer …</translation>
    </message>
    <message>
        <source>Hvordan skal tabellene om samarbeid skrives?</source>
        <translation>Korleis skal tabellane om samarbeid skrivast?</translation>
    </message>
    <message>
        <source>De kan endres der, og leses inn igjen med «Les inn samarbeid …».</source>
        <translation>Dei kan endrast der, og lesast inn att med «Les inn samarbeid …».</translation>
    </message>
    <message>
        <source>Skriv én arbeidsbok, med et ark for hver tabell</source>
        <translation>Skriv éi arbeidsbok, med eit ark for kvar tabell</translation>
    </message>
    <message>
        <source>Skriv en CSV-fil for hver tabell i en mappe</source>
        <translation>Skriv ei CSV-fil for kvar tabell i ei mappe</translation>
    </message>
    <message>
        <source>Skriv samarbeid</source>
        <translation>Skriv samarbeid</translation>
    </message>
    <message>
        <source>for eksempel 4.9.2024</source>
        <translation>til dømes 4.9.2024</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>La kartdatoen være dagens dato, hver dag</source>
        <translation>La kartdatoen vere dagens dato, kvar dag</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>Velg datoen i en kalender</source>
        <translation>Vel datoen i ein kalender</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>rader å sjekke i «{name}»</source>
        <translation>rader å sjekke i «{name}»</translation>
    </message>
    <message>
        <source>Kolonne</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <source>Verdi</source>
        <translation>Verdi</translation>
    </message>
    <message>
        <source>Hva som ble gjort</source>
        <translation>Kva som vart gjort</translation>
    </message>
    <message>
        <source>Hvorfor</source>
        <translation>Kvifor</translation>
    </message>
    <message>
        <source>Rader å sjekke</source>
        <translation>Rader å sjekke</translation>
    </message>
    <message>
        <source>Dobbeltklikk på en rad, eller trykk Enter, for å vise kommunen i kartet og panelet</source>
        <translation>Dobbeltklikk på ei rad, eller trykk Enter, for å vise kommunen i kartet og panelet</translation>
    </message>
    <message>
        <source>Vis kommunen</source>
        <translation>Vis kommunen</translation>
    </message>
    <message>
        <source>Lukk listen. Radene står også under Loggmeldinger</source>
        <translation>Lukk lista. Radene står òg i loggmeldingane</translation>
    </message>
    <message>
        <source>Rader å sjekke: {count}</source>
        <translation>Rader å sjekke: {count}</translation>
    </message>
    <message>
        <source>Rader å sjekke i {name}</source>
        <translation>Rader å sjekke i {name}</translation>
    </message>
    <message>
        <source>Velg hvilket kart du eksporterer</source>
        <translation>Vel kva kart du eksporterer</translation>
    </message>
    <message>
        <source>Eksporter kart</source>
        <translation>Eksporter kart</translation>
    </message>
    <message>
        <source>Begge størrelser</source>
        <translation>Begge storleikane</translation>
    </message>
    <message>
        <source>Sidestørrelse</source>
        <translation>Sidestorleik</translation>
    </message>
    <message>
        <source>Velg størrelsen på siden</source>
        <translation>Vel storleiken på sida</translation>
    </message>
    <message>
        <source>Filtype</source>
        <translation>Filtype</translation>
    </message>
    <message>
        <source>Velg hva slags fil kartet lagres i</source>
        <translation>Vel kva slags fil kartet blir lagra i</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Lagre kartet i filen</source>
        <translation>Lagre kartet i fila</translation>
    </message>
    <message>
        <source>Skriv hva filen skal hete, eller velg mappe og navn</source>
        <translation>Skriv kva fila skal heite, eller vel mappe og namn</translation>
    </message>
    <message>
        <source>{page} lagres som {name}</source>
        <translation>{page} blir lagra som {name}</translation>
    </message>
    <message>
        <source>%H.%M</source>
        <translation>%H.%M</translation>
    </message>
    <message>
        <source>i dag {time}</source>
        <translation>i dag {time}</translation>
    </message>
    <message>
        <source>i går {time}</source>
        <translation>i går {time}</translation>
    </message>
    <message>
        <source>gå tilbake</source>
        <translation>gå tilbake</translation>
    </message>
    <message>
        <source>Gå tilbake</source>
        <translation>Gå tilbake</translation>
    </message>
    <message>
        <source>&amp;Sikkerhetskopier</source>
        <translation>&amp;Tryggingskopiar</translation>
    </message>
    <message>
        <source>Sikkerhetskopier</source>
        <translation>Tryggingskopiar</translation>
    </message>
    <message>
        <source>Velg en sikkerhetskopi for å se hva den vil endre</source>
        <translation>Vel ein tryggingskopi for å sjå kva han vil endre</translation>
    </message>
    <message>
        <source>Hvilken sikkerhetskopi skal {file} gå tilbake til?</source>
        <translation>Kva tryggingskopi skal {file} gå tilbake til?</translation>
    </message>
    <message>
        <source>Gå tilbake til sikkerhetskopien, etter en sikkerhetskopi av det som er nå</source>
        <translation>Gå tilbake til tryggingskopien, etter ein tryggingskopi av det som er no</translation>
    </message>
    <message>
        <source>Hva sikkerhetskopien endrer</source>
        <translation>Kva tryggingskopien endrar</translation>
    </message>
    <message>
        <source>Planårene slik de er nå, og slik de blir når du går tilbake</source>
        <translation>Planåra slik dei er no, og slik dei blir når du går tilbake</translation>
    </message>
    <message>
        <source>Les inn {count} planår</source>
        <translation>Les inn {count} planår</translation>
    </message>
    <message>
        <source>Datoen som står under «Kart produsert» på kartet. Klassene følger kommunestyreperioden datoen ligger i.</source>
        <translation>Datoen som står under «Kart produsert» på kartet. Klassene følgjer kommunestyreperioden datoen ligg i.</translation>
    </message>
    <message>
        <source>Skriv datoen, eller velg den i kalenderen</source>
        <translation>Skriv datoen, eller vel han i kalenderen</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Oppdater kartet med denne datoen</source>
        <translation>Oppdater kartet med denne datoen</translation>
    </message>
    <message>
        <source>{date}. Klasser: {labels}</source>
        <translation>{date}. Klasser: {labels}</translation>
    </message>
    <message>
        <source>velg kontor</source>
        <translation>vel kontor</translation>
    </message>
    <message>
        <source>Kontor</source>
        <translation>Kontor</translation>
    </message>
    <message>
        <source>Bestemmer fylker, tittel, kreditering, kontornavn og språk.</source>
        <translation>Avgjer fylke, tittel, kreditering, kontornamn og språk.</translation>
    </message>
    <message>
        <source>Andre fylker og egne tekster velger du i innstillingene.</source>
        <translation>Andre fylke og eigne tekstar vel du i innstillingane.</translation>
    </message>
    <message>
        <source>Hvilket kontor lager kartet?</source>
        <translation>Kva kontor lagar kartet?</translation>
    </message>
    <message>
        <source>Bruk</source>
        <translation>Bruk</translation>
    </message>
    <message>
        <source>Lag kartet for kontoret</source>
        <translation>Lag kartet for kontoret</translation>
    </message>
    <message>
        <source>Hva tabellen endrer</source>
        <translation>Kva tabellen endrar</translation>
    </message>
    <message>
        <source>Ta bort krysset foran det som ikke skal leses inn, med musen eller mellomromstasten</source>
        <translation>Ta bort krysset framfor det som ikkje skal lesast inn, med musa eller mellomromstasten</translation>
    </message>
    <message>
        <source>Les inn det som er krysset av, etter en sikkerhetskopi</source>
        <translation>Les inn det som er kryssa av, etter ein tryggingskopi</translation>
    </message>
    <message>
        <source>Endringer fra {name}</source>
        <translation>Endringar frå {name}</translation>
    </message>
    <message>
        <source>Lagre som CSV …</source>
        <translation>Lagre som CSV …</translation>
    </message>
    <message>
        <source>Lagre hele tabellen i en fil som kan åpnes i Excel</source>
        <translation>Lagre heile tabellen i ei fil som kan opnast i Excel</translation>
    </message>
    <message>
        <source>Kopier</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Kopier hele tabellen med overskrifter, for eksempel til Excel</source>
        <translation>Kopier heile tabellen med overskrifter, til dømes til Excel</translation>
    </message>
    <message>
        <source>Lukk {file} i andre programmer, og prøv igjen. Filen kunne ikke skrives. {cause}</source>
        <translation>Lukk {file} i andre program, og prøv igjen. Fila kunne ikkje skrivast. {cause}</translation>
    </message>
    <message>
        <source>Kopier hele tabellen</source>
        <translation>Kopier heile tabellen</translation>
    </message>
    <message>
        <source>Kryss av, eller ta bort krysset</source>
        <translation>Kryss av, eller ta bort krysset</translation>
    </message>
    <message>
        <source>Lagre som CSV</source>
        <translation>Lagre som CSV</translation>
    </message>
    <message>
        <source>En fil …</source>
        <translation>Ei fil …</translation>
    </message>
    <message>
        <source>Les fra:</source>
        <translation>Les frå:</translation>
    </message>
    <message>
        <source>Velg</source>
        <translation>Vel</translation>
    </message>
    <message>
        <source>Ark</source>
        <translation>Ark</translation>
    </message>
    <message>
        <source>Første verdier</source>
        <translation>Første verdiar</translation>
    </message>
    <message>
        <source>Velg en rad, og trykk Enter eller «Bruk denne»</source>
        <translation>Vel ei rad, og trykk Enter eller «Bruk denne»</translation>
    </message>
    <message>
        <source>Bruk denne</source>
        <translation>Bruk denne</translation>
    </message>
    <message>
        <source>Les tabellen med det som er valgt i listen</source>
        <translation>Les tabellen med det som er valt i lista</translation>
    </message>
    <message>
        <source>Hvilket ark i «{name}» skal leses?</source>
        <translation>Kva ark i «{name}» skal lesast?</translation>
    </message>
    <message>
        <source>Hvilken kolonne i «{name}» har kommunene?</source>
        <translation>Kva kolonne i «{name}» har kommunane?</translation>
    </message>
    <message>
        <source>Hvilken kolonne i «{name}» har planårene?</source>
        <translation>Kva kolonne i «{name}» har planåra?</translation>
    </message>
    <message>
        <source>Skal «{name}» leses inn som planår?</source>
        <translation>Skal «{name}» lesast inn som planår?</translation>
    </message>
    <message>
        <source>Les inn planårene i arbeidsfilen, etter en oppsummering</source>
        <translation>Les inn planåra i arbeidsfila, etter ei oppsummering</translation>
    </message>
    <message>
        <source>Les inn tabellene om samarbeid i arbeidsfilen, etter en oppsummering</source>
        <translation>Les inn tabellane om samarbeid i arbeidsfila, etter ei oppsummering</translation>
    </message>
    <message>
        <source>Hva skal «{name}» leses inn som?</source>
        <translation>Kva skal «{name}» lesast inn som?</translation>
    </message>
    <message>
        <source>Legg tabellen til i prosjektet, som QGIS ellers gjør</source>
        <translation>Legg tabellen til i prosjektet, som QGIS elles gjer</translation>
    </message>
    <message>
        <source>Du får først se hva tabellen vil endre i arbeidsfilen.</source>
        <translation>Du får først sjå kva tabellen vil endre i arbeidsfila.</translation>
    </message>
    <message>
        <source>Les inn som planår</source>
        <translation>Les inn som planår</translation>
    </message>
    <message>
        <source>Legg til som lag</source>
        <translation>Legg til som lag</translation>
    </message>
    <message>
        <source>du slettet raden</source>
        <translation>du sletta rada</translation>
    </message>
    <message>
        <source>du skrev {values}</source>
        <translation>du skreiv {values}</translation>
    </message>
    <message>
        <source>Noen har slettet {name} i mellomtiden ({mine}).</source>
        <translation>Nokon har sletta {name} i mellomtida ({mine}).</translation>
    </message>
    <message>
        <source>Noen har lagret {theirs} for {name} i mellomtiden ({mine}).</source>
        <translation>Nokon har lagra {theirs} for {name} i mellomtida ({mine}).</translation>
    </message>
    <message>
        <source>tomt</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>{years} og {rows} er ikke lagret</source>
        <translation>{years} og {rows} er ikkje lagra</translation>
    </message>
    <message>
        <source>1 rad om samarbeid er ikke lagret</source>
        <translation>1 rad om samarbeid er ikkje lagra</translation>
    </message>
    <message>
        <source>{count} rader om samarbeid er ikke lagret</source>
        <translation>{count} rader om samarbeid er ikkje lagra</translation>
    </message>
    <message>
        <source>1 planår er ikke lagret</source>
        <translation>1 planår er ikkje lagra</translation>
    </message>
    <message>
        <source>{count} planår er ikke lagret</source>
        <translation>{count} planår er ikkje lagra</translation>
    </message>
    <message>
        <source>Skal {years} og {rows} som ikke er lagret, forkastes?</source>
        <translation>Skal {years} og {rows} som ikkje er lagra, forkastast?</translation>
    </message>
    <message>
        <source>Skal {count} rader om samarbeid som ikke er lagret, forkastes?</source>
        <translation>Skal {count} rader om samarbeid som ikkje er lagra, forkastast?</translation>
    </message>
    <message>
        <source>Skal {count} planår som ikke er lagret, forkastes?</source>
        <translation>Skal {count} planår som ikkje er lagra, forkastast?</translation>
    </message>
    <message>
        <source>1 planår</source>
        <translation>1 planår</translation>
    </message>
    <message>
        <source>{count} planår</source>
        <translation>{count} planår</translation>
    </message>
    <message>
        <source>1 rad om samarbeid</source>
        <translation>1 rad om samarbeid</translation>
    </message>
    <message>
        <source>{count} rader om samarbeid</source>
        <translation>{count} rader om samarbeid</translation>
    </message>
    <message>
        <source>Lagre det du skrev, over det andre har lagret i mellomtiden</source>
        <translation>Lagre det du skreiv, over det andre har lagra i mellomtida</translation>
    </message>
    <message>
        <source>Lagre mine</source>
        <translation>Lagre mine</translation>
    </message>
    <message>
        <source>Lagre endringene i arbeidsfilen</source>
        <translation>Lagre endringane i arbeidsfila</translation>
    </message>
    <message>
        <source>Angre</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Angre den siste endringen</source>
        <translation>Angre den siste endringa</translation>
    </message>
    <message>
        <source>Forkast alle endringer som ikke er lagret</source>
        <translation>Forkast alle endringar som ikkje er lagra</translation>
    </message>
    <message>
        <source>De blir som de var sist de ble lagret.</source>
        <translation>Dei blir som dei var sist dei vart lagra.</translation>
    </message>
    <message>
        <source>Sjekk at du har skrivetilgang. Arbeidsfilen kan ikke redigeres.</source>
        <translation>Sjekk at du har skrivetilgang. Arbeidsfila kan ikkje redigerast.</translation>
    </message>
    <message>
        <source>Planåret for {name} kunne ikke endres.</source>
        <translation>Planåret for {name} kunne ikkje endrast.</translation>
    </message>
    <message>
        <source>{count} kommuner</source>
        <translation>{count} kommunar</translation>
    </message>
    <message>
        <source>Planår for {name}</source>
        <translation>Planår for {name}</translation>
    </message>
    <message>
        <source>Kartet er eksportert til «{file}».</source>
        <translation>Kartet er eksportert til «{file}».</translation>
    </message>
    <message>
        <source>Kartet er eksportert i {pages}.</source>
        <translation>Kartet er eksportert i {pages}.</translation>
    </message>
    <message>
        <source> og </source>
        <translation> og </translation>
    </message>
    <message>
        <source>Åpne kartet</source>
        <translation>Opne kartet</translation>
    </message>
    <message>
        <source>Åpne {page}</source>
        <translation>Opne {page}</translation>
    </message>
    <message>
        <source>Filen {name} finnes fra før. Skal den erstattes?</source>
        <translation>Fila {name} finst frå før. Skal ho bytast ut?</translation>
    </message>
    <message>
        <source>Filene {names} finnes fra før. Skal de erstattes?</source>
        <translation>Filene {names} finst frå før. Skal dei bytast ut?</translation>
    </message>
    <message>
        <source>Erstatt</source>
        <translation>Byt ut</translation>
    </message>
    <message>
        <source>Filen {file} finnes ikke lenger.</source>
        <translation>Fila {file} finst ikkje lenger.</translation>
    </message>
    <message>
        <source>Fant ikke noe program som kan åpne {file}.</source>
        <translation>Fann ikkje noko program som kan opne {file}.</translation>
    </message>
    <message>
        <source>Kopier til utklippstavlen: {path}</source>
        <translation>Kopier til utklippstavla: {path}</translation>
    </message>
    <message>
        <source>Kopier sti</source>
        <translation>Kopier sti</translation>
    </message>
    <message>
        <source>Fant ingen nettleser. Brukerveiledningen ligger i {file}.</source>
        <translation>Fann ingen nettlesar. Brukarrettleiinga ligg i {file}.</translation>
    </message>
    <message>
        <source>Leser sikkerhetskopiene …</source>
        <translation>Les tryggingskopiane …</translation>
    </message>
    <message>
        <source>Det finnes ingen sikkerhetskopier av {file} ennå.</source>
        <translation>Det finst ingen tryggingskopiar av {file} enno.</translation>
    </message>
    <message>
        <source>Arbeidsfilen er som den var {when}.</source>
        <translation>Arbeidsfila er som ho var {when}.</translation>
    </message>
    <message>
        <source>Slik den var nå, er den tatt vare på i {file}.</source>
        <translation>Slik ho var no, er ho teken vare på i {file}.</translation>
    </message>
    <message>
        <source>Velg planårstabell</source>
        <translation>Vel planårstabell</translation>
    </message>
    <message>
        <source>Velg kommunelag</source>
        <translation>Vel kommunelag</translation>
    </message>
    <message>
        <source>Kartlag ({kinds})</source>
        <translation>Kartlag ({kinds})</translation>
    </message>
    <message>
        <source>Det er ingen eksempeldata på kartet. Ingenting er endret.</source>
        <translation>Det er ingen eksempeldata på kartet. Ingenting er endra.</translation>
    </message>
    <message>
        <source>Planår du har skrevet, lest inn eller fått bekreftet av en tabell, beholdes. Det tas en sikkerhetskopi av arbeidsfilen først.</source>
        <translation>Planår du har skrive, lese inn eller fått stadfesta av ein tabell, blir behaldne. Det blir teke ein tryggingskopi av arbeidsfila først.</translation>
    </message>
    <message>
        <source>Skal {count} planår som er eksempeldata, tas bort?</source>
        <translation>Skal {count} planår som er eksempeldata, takast bort?</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>I dag, {date}. Følger dagens dato når du oppdaterer.</source>
        <translation>I dag, {date}. Følgjer dagens dato når du oppdaterer.</translation>
    </message>
    <message>
        <source>I dag, {date}</source>
        <translation>I dag, {date}</translation>
    </message>
    <message>
        <source>{date}. Blir dagens dato når du oppdaterer.</source>
        <translation>{date}. Blir dagens dato når du oppdaterer.</translation>
    </message>
    <message>
        <source>{date}. Blir stående til du velger en annen.</source>
        <translation>{date}. Gjeld til du vel ein annan.</translation>
    </message>
    <message>
        <source>Åpne mappen</source>
        <translation>Opne mappa</translation>
    </message>
    <message>
        <source>… og {count} rader til, under «Vis radene».</source>
        <translation>… og {count} rader til, under «Vis radene».</translation>
    </message>
    <message>
        <source>«{source}». Rader å sjekke: {count}. De står også under Loggmeldinger.</source>
        <translation>«{source}». Rader å sjekke: {count}. Dei står òg i loggmeldingane.</translation>
    </message>
    <message>
        <source>Vis radene</source>
        <translation>Vis radene</translation>
    </message>
    <message>
        <source>Vis hver rad med grunn</source>
        <translation>Vis kvar rad med grunn</translation>
    </message>
    <message>
        <source>Vis alt</source>
        <translation>Vis alt</translation>
    </message>
    <message>
        <source>Vis hele meldingen</source>
        <translation>Vis heile meldinga</translation>
    </message>
    <message>
        <source>Eldre enn forrige periode</source>
        <translation>Eldre enn førre perioden</translation>
    </message>
    <message>
        <source>Forrige periode</source>
        <translation>Førre perioden</translation>
    </message>
    <message>
        <source>Inneværende periode</source>
        <translation>Inneverande periode</translation>
    </message>
    <message>
        <source>Mangler planår (skravur)</source>
        <translation>Manglar planår (skravur)</translation>
    </message>
    <message>
        <source>Bestemmer fylker, tittel, kreditering, kontornavn, språk og koordinatsystem.</source>
        <translation>Avgjer fylke, tittel, kreditering, kontornamn, språk og koordinatsystem.</translation>
    </message>
    <message>
        <source>Ikke valgt</source>
        <translation>Ikkje valt</translation>
    </message>
    <message>
        <source>Annet</source>
        <translation>Anna</translation>
    </message>
    <message>
        <source>Fylker</source>
        <translation>Fylke</translation>
    </message>
    <message>
        <source>Fylkene kartet viser.</source>
        <translation>Fylka kartet viser.</translation>
    </message>
    <message>
        <source>Tittelen øverst på kartet.</source>
        <translation>Tittelen øvst på kartet.</translation>
    </message>
    <message>
        <source>Kreditering</source>
        <translation>Kreditering</translation>
    </message>
    <message>
        <source>Hvem som har utarbeidet kartet.</source>
        <translation>Kven som har utarbeidd kartet.</translation>
    </message>
    <message>
        <source>Kontornavn</source>
        <translation>Kontornamn</translation>
    </message>
    <message>
        <source>Navnet på kontoret, ett språk på hver linje.</source>
        <translation>Namnet på kontoret, eitt språk på kvar linje.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Bildet øverst til høyre på kartet.</source>
        <translation>Biletet øvst til høgre på kartet.</translation>
    </message>
    <message>
        <source>Bilder ({kinds})</source>
        <translation>Bilete ({kinds})</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Alt du redigerer, ligger i denne filen.</source>
        <translation>Alt du redigerer, ligg i denne fila.</translation>
    </message>
    <message>
        <source>Kommunelag</source>
        <translation>Kommunelag</translation>
    </message>
    <message>
        <source>Fil med egne kommunegrenser.</source>
        <translation>Fil med eigne kommunegrenser.</translation>
    </message>
    <message>
        <source>De innebygde grensene</source>
        <translation>Dei innebygde grensene</translation>
    </message>
    <message>
        <source>Grenser</source>
        <translation>Grenser</translation>
    </message>
    <message>
        <source>Ellers blir svært detaljerte grenser forenklet til det et kart i A3 kan vise. Gjelder fra neste gang et kommunelag leses inn.</source>
        <translation>Elles blir svært detaljerte grenser forenkla til det eit kart i A3 kan vise. Gjeld frå neste gong eit kommunelag blir lese inn.</translation>
    </message>
    <message>
        <source>Behold alle punkter i grensene</source>
        <translation>Behald alle punkt i grensene</translation>
    </message>
    <message>
        <source>Planårstabell</source>
        <translation>Planårstabell</translation>
    </message>
    <message>
        <source>Fil med egne planår.</source>
        <translation>Fil med eigne planår.</translation>
    </message>
    <message>
        <source>Plantyper</source>
        <translation>Plantypar</translation>
    </message>
    <message>
        <source>Planene som får hvert sitt kart og hver sine kolonner.</source>
        <translation>Planane som får kvart sitt kart og kvar sine kolonnar.</translation>
    </message>
    <message>
        <source>Datoen «Oppdater planstatus» setter på kartet.</source>
        <translation>Datoen «Oppdater planstatus» set på kartet.</translation>
    </message>
    <message>
        <source>Klasser</source>
        <translation>Klassar</translation>
    </message>
    <message>
        <source>Tre klasser etter hverandre, for eksempel 1989-2019;2020-2023;2024-</source>
        <translation>Tre klassar etter kvarandre, til dømes 1989-2019;2020-2023;2024-</translation>
    </message>
    <message>
        <source>Følger kommunestyreperioden</source>
        <translation>Følgjer kommunestyreperioden</translation>
    </message>
    <message>
        <source>Aldersklasser</source>
        <translation>Aldersklassar</translation>
    </message>
    <message>
        <source>Tre klasser i år for {plans}, for eksempel 0-3;4-7;8-</source>
        <translation>Tre klassar i år for {plans}, til dømes 0-3;4-7;8-</translation>
    </message>
    <message>
        <source>Farger</source>
        <translation>Fargar</translation>
    </message>
    <message>
        <source>Fargen på hver klasse.</source>
        <translation>Fargen på kvar klasse.</translation>
    </message>
    <message>
        <source>Språk på kartet</source>
        <translation>Språk på kartet</translation>
    </message>
    <message>
        <source>Språket på tekstene i utskriften.</source>
        <translation>Språket på tekstane i utskrifta.</translation>
    </message>
    <message>
        <source>Et tegn etter navnet på kommuner med plan under arbeid eller videreført plan.</source>
        <translation>Eit teikn etter namnet på kommunar med plan under arbeid eller vidareført plan.</translation>
    </message>
    <message>
        <source>Vis status på kartet</source>
        <translation>Vis status på kartet</translation>
    </message>
    <message>
        <source>Et eget kart over plankontor og regionale beredskapskoordinatorer.</source>
        <translation>Eit eige kart over plankontor og regionale beredskapskoordinatorar.</translation>
    </message>
    <message>
        <source>Lag kart over samarbeid</source>
        <translation>Lag kart over samarbeid</translation>
    </message>
    <message>
        <source>Planstatus som fyll</source>
        <translation>Planstatus som fyll</translation>
    </message>
    <message>
        <source>Kartet over samarbeid får fargene fra planstatus, og kontorene blir omriss.</source>
        <translation>Kartet over samarbeid får fargane frå planstatus, og kontora blir omriss.</translation>
    </message>
    <message>
        <source>Vis planstatus på kartet over samarbeid</source>
        <translation>Vis planstatus på kartet over samarbeid</translation>
    </message>
    <message>
        <source>Eksportmappe</source>
        <translation>Eksportmappe</translation>
    </message>
    <message>
        <source>Mappen som foreslås når du eksporterer kart.</source>
        <translation>Mappa som blir foreslått når du eksporterer kart.</translation>
    </message>
    <message>
        <source>Sist brukte mappe</source>
        <translation>Sist brukte mappe</translation>
    </message>
    <message>
        <source>Samfunnssikkerhetshjelperen</source>
        <translation>Samfunnssikkerhetshjelperen</translation>
    </message>
    <message>
        <source>Adressen til veilederen, som hjelpen, skjemaene og rapporten lenker til.</source>
        <translation>Adressa til rettleiaren, som hjelpa, skjemaa og rapporten lenkjer til.</translation>
    </message>
    <message>
        <source>Ikke oppgitt</source>
        <translation>Ikkje oppgjeve</translation>
    </message>
    <message>
        <source>Adressen til siden om plan og bygg hos Statsforvalteren.</source>
        <translation>Adressa til sida om plan og bygg hos Statsforvaltaren.</translation>
    </message>
    <message>
        <source>Dagens dato</source>
        <translation>Dagens dato</translation>
    </message>
    <message>
        <source>Fast dato</source>
        <translation>Fast dato</translation>
    </message>
    <message>
        <source>Fant ikke filen {path}.</source>
        <translation>Fann ikkje fila {path}.</translation>
    </message>
    <message>
        <source>Fant ikke mappen {path}.</source>
        <translation>Fann ikkje mappa {path}.</translation>
    </message>
    <message>
        <source>Noen innstillinger kan ikke brukes, og er ikke lagret:</source>
        <translation>Nokre innstillingar kan ikkje brukast, og er ikkje lagra:</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Eksport</source>
        <translation>Eksport</translation>
    </message>
    <message>
        <source>Lenker</source>
        <translation>Lenkjer</translation>
    </message>
    <message>
        <source>Tilbakestill denne siden</source>
        <translation>Tilbakestill denne sida</translation>
    </message>
    <message>
        <source>Vis standardverdiene. De lagres når du trykker OK.</source>
        <translation>Vis standardverdiane. Dei blir lagra når du trykkjer OK.</translation>
    </message>
    <message>
        <source>På kartet</source>
        <translation>På kartet</translation>
    </message>
    <message>
        <source>Som kontoret ({language})</source>
        <translation>Som kontoret ({language})</translation>
    </message>
    <message>
        <source>Åpne kilden selv: ingen nettleser åpnet {address}</source>
        <translation>Opne kjelda sjølv: ingen nettlesar opna {address}</translation>
    </message>
    <message>
        <source>Antall kommuner i hver klasse</source>
        <translation>Talet på kommunar i kvar klasse</translation>
    </message>
    <message>
        <source>Klikk på en klasse for å vise bare den, og en gang til for å vise alle</source>
        <translation>Klikk på ein klasse for å vise berre han, og ein gong til for å vise alle</translation>
    </message>
    <message>
        <source>Kolonner</source>
        <translation>Kolonnar</translation>
    </message>
    <message>
        <source>Klasse</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Vis bare kommunene i én klasse</source>
        <translation>Vis berre kommunane i éin klasse</translation>
    </message>
    <message>
        <source>Vis bare kommunene i ett fylke</source>
        <translation>Vis berre kommunane i eitt fylke</translation>
    </message>
    <message>
        <source>Eldre enn</source>
        <translation>Eldre enn</translation>
    </message>
    <message>
        <source>Eldst først</source>
        <translation>Eldst først</translation>
    </message>
    <message>
        <source>Vis bare kommunene med eldre plan, og de som mangler planår</source>
        <translation>Vis berre kommunane med eldre plan, og dei som manglar planår</translation>
    </message>
    <message>
        <source>Sorter etter alder, med kommunene som mangler planår øverst</source>
        <translation>Sorter etter alder, med kommunane som manglar planår øvst</translation>
    </message>
    <message>
        <source>{mark} eksempeldata</source>
        <translation>{mark} eksempeldata</translation>
    </message>
    <message>
        <source>Alle klasser</source>
        <translation>Alle klassar</translation>
    </message>
    <message>
        <source>Alle fylker</source>
        <translation>Alle fylke</translation>
    </message>
    <message>
        <source>eldre enn {years} år eller mangler</source>
        <translation>eldre enn {years} år eller manglar</translation>
    </message>
    <message>
        <source>Fjern filteret: {filter}</source>
        <translation>Fjern filteret: {filter}</translation>
    </message>
    <message>
        <source>Fjern filteret og vis alle kommunene. Nå vises: {filter}</source>
        <translation>Fjern filteret og vis alle kommunane. No blir desse viste: {filter}</translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation>Filter: {filter}</translation>
    </message>
    <message>
        <source>Søk etter kommune</source>
        <translation>Søk etter kommune</translation>
    </message>
    <message>
        <source>Kommunenavn på norsk, samisk eller kvensk, eller kommunenummer. Samiske bokstaver kan skrives som a, c, d, n, s, t, z</source>
        <translation>Kommunenamn på norsk, samisk eller kvensk, eller kommunenummer. Samiske bokstavar kan skrivast som a, c, d, n, s, t, z</translation>
    </message>
    <message>
        <source> år</source>
        <translation> år</translation>
    </message>
    <message>
        <source>Planens alder i år</source>
        <translation>Alderen på planen i år</translation>
    </message>
    <message>
        <source>Hvor gammel en plan må være for å vises</source>
        <translation>Kor gammal ein plan må vere for å bli vist</translation>
    </message>
    <message>
        <source>Vis planårene og kartet for en annen plantype</source>
        <translation>Vis planåra og kartet for ein annan plantype</translation>
    </message>
    <message>
        <source>Alder (år)</source>
        <translation>Alder (år)</translation>
    </message>
    <message>
        <source>Sorter etter navn</source>
        <translation>Sorter etter namn</translation>
    </message>
    <message>
        <source>Året planen ble vedtatt. Dobbeltklikk eller trykk F2 for å endre det</source>
        <translation>Året planen vart vedteken. Dobbeltklikk eller trykk F2 for å endre det</translation>
    </message>
    <message>
        <source>Antall år fra planåret til kartåret {year}</source>
        <translation>Talet på år frå planåret til kartåret {year}</translation>
    </message>
    <message>
        <source>Fargen kommunen har på kartet</source>
        <translation>Fargen kommunen har på kartet</translation>
    </message>
    <message>
        <source>{year}, eksempeldata</source>
        <translation>{year}, eksempeldata</translation>
    </message>
    <message>
        <source>{mark} Planåret er eksempeldata, ikke ditt eget</source>
        <translation>{mark} Planåret er eksempeldata, ikkje ditt eige</translation>
    </message>
    <message>
        <source>Planen fra {year} er nyere enn kartdatoen. Kartet viser «{missing}»</source>
        <translation>Planen frå {year} er nyare enn kartdatoen. Kartet viser «{missing}»</translation>
    </message>
    <message>
        <source>Planen fra {year} er nyere enn kartdatoen. Kartet viser planen fra {shown}</source>
        <translation>Planen frå {year} er nyare enn kartdatoen. Kartet viser planen frå {shown}</translation>
    </message>
    <message>
        <source>Klikk på en kommune for å vise den i kartet, dobbeltklikk for å endre planåret</source>
        <translation>Klikk på ein kommune for å vise han i kartet, dobbeltklikk for å endre planåret</translation>
    </message>
    <message>
        <source>Kopier alle som vises</source>
        <translation>Kopier alle som er viste</translation>
    </message>
    <message>
        <source>Åpne skjemaet</source>
        <translation>Opne skjemaet</translation>
    </message>
    <message>
        <source>Zoom til</source>
        <translation>Zoom til</translation>
    </message>
    <message>
        <source>Endre planår</source>
        <translation>Endre planår</translation>
    </message>
    <message>
        <source>Fjern planår</source>
        <translation>Fjern planår</translation>
    </message>
    <message>
        <source>Lagre planår</source>
        <translation>Lagre planår</translation>
    </message>
    <message>
        <source>Lagre endringene i arbeidsfilen. Ctrl+Z angrer den siste</source>
        <translation>Lagre endringane i arbeidsfila. Ctrl+Z angrar den siste</translation>
    </message>
    <message>
        <source>Ta bort eksempeldata</source>
        <translation>Ta bort eksempeldata</translation>
    </message>
    <message>
        <source>Ta bort planårene som er eksempeldata, etter et spørsmål</source>
        <translation>Ta bort planåra som er eksempeldata, etter eit spørsmål</translation>
    </message>
    <message>
        <source>Kartdato: {date}</source>
        <translation>Kartdato: {date}</translation>
    </message>
    <message>
        <source>{shown} av {total} kommuner</source>
        <translation>{shown} av {total} kommunar</translation>
    </message>
    <message>
        <source>Valgt i kartet, men skjult av søk eller filter: {count}</source>
        <translation>Valde i kartet, men skjulte av søk eller filter: {count}</translation>
    </message>
    <message>
        <source>{mark} Eksempeldata: {count} planår</source>
        <translation>{mark} Eksempeldata: {count} planår</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» for å hente kommuner og planår inn i prosjektet.</source>
        <translation>Klikk «Oppdater planstatus» for å hente kommunar og planår inn i prosjektet.</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>Vis eller skjul diagrammet, for å få flere kommuner i listen</source>
        <translation>Vis eller skjul diagrammet, for å få fleire kommunar i lista</translation>
    </message>
    <message>
        <source>Lager rapporten …</source>
        <translation>Lagar rapporten …</translation>
    </message>
    <message>
        <source>Rapporten er lagret.</source>
        <translation>Rapporten er lagra.</translation>
    </message>
    <message>
        <source>Åpne rapporten</source>
        <translation>Opne rapporten</translation>
    </message>
    <message>
        <source>Bruk dagens dato</source>
        <translation>Bruk dagens dato</translation>
    </message>
    <message>
        <source>Oppdater kartet med dagens dato i stedet</source>
        <translation>Oppdater kartet med dagens dato i staden</translation>
    </message>
    <message>
        <source>Les inn en tabell med planår i arbeidsfilen, etter en oppsummering</source>
        <translation>Les inn ein tabell med planår i arbeidsfila, etter ei oppsummering</translation>
    </message>
    <message>
        <source>Annet kontor …</source>
        <translation>Anna kontor …</translation>
    </message>
    <message>
        <source>Lag kartet for et annet kontor</source>
        <translation>Lag kartet for eit anna kontor</translation>
    </message>
    <message>
        <source>Kartet er laget for {office}.</source>
        <translation>Kartet er laga for {office}.</translation>
    </message>
    <message>
        <source>Utskriftslayoutene har et eldre utseende.</source>
        <translation>Utskriftslayoutane har ein eldre utsjånad.</translation>
    </message>
    <message>
        <source>Nytt utseende</source>
        <translation>Ny utsjånad</translation>
    </message>
    <message>
        <source>Lag layoutene på nytt med nytt utseende. De gamle beholdes under nye navn.</source>
        <translation>Lag layoutane på nytt med ny utsjånad. Dei gamle blir tekne vare på under nye namn.</translation>
    </message>
    <message>
        <source>Behold utseendet</source>
        <translation>Behald utsjånaden</translation>
    </message>
    <message>
        <source>La layoutene være som de er</source>
        <translation>La layoutane vere som dei er</translation>
    </message>
    <message>
        <source>Kartet er oppdatert. Ingen av {total} kommuner har planår ennå.</source>
        <translation>Kartet er oppdatert. Ingen av {total} kommunar har planår enno.</translation>
    </message>
    <message>
        <source>Kartet er oppdatert. Kartdato {date}. {shown} av {total} kommuner har planår.</source>
        <translation>Kartet er oppdatert. Kartdato {date}. {shown} av {total} kommunar har planår.</translation>
    </message>
    <message>
        <source>Åpne siden selv: ingen nettleser åpnet {address}</source>
        <translation>Opne sida sjølv: ingen nettlesar opna {address}</translation>
    </message>
    <message>
        <source>Adressen til «{name}» er ikke oppgitt. Skriv den i innstillingene.</source>
        <translation>Adressa til «{name}» er ikkje oppgjeven. Skriv henne i innstillingane.</translation>
    </message>
    <message>
        <source>Åpne innstillingene, der adressen kan skrives under «Lenker»</source>
        <translation>Opne innstillingane, der adressa kan skrivast under «Lenkjer»</translation>
    </message>
</context>
</TS>
