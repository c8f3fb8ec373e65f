<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="nb">
<context>
    <name>Planstatus</name>
    <message>
        <source>Planstatus</source>
        <translation>Planstatus</translation>
    </message>
    <message>
        <source>Oppdater planstatus</source>
        <translation>Update plan status</translation>
    </message>
    <message>
        <source>Hent kommuner og planår, fargelegg og gjør layouten klar til utskrift</source>
        <translation>Load municipalities and plan years, colour the map and get the layout ready to print</translation>
    </message>
    <message>
        <source>Rediger planår</source>
        <translation>Edit plan years</translation>
    </message>
    <message>
        <source>Åpne kommunenes attributtabell for redigering</source>
        <translation>Open the attribute table of the municipalities for editing</translation>
    </message>
    <message>
        <source>Eksporter kart …</source>
        <translation>Export map…</translation>
    </message>
    <message>
        <source>Lagre kartet som PDF, PNG eller SVG, i A4, A3 eller begge</source>
        <translation>Save the map as PDF, PNG or SVG, in A4, A3 or both</translation>
    </message>
    <message>
        <source>Eksporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Kartdato …</source>
        <translation>Map date…</translation>
    </message>
    <message>
        <source>Velg en annen kartdato enn dagens dato</source>
        <translation>Choose a map date other than today</translation>
    </message>
    <message>
        <source>Kartdato</source>
        <translation>Map date</translation>
    </message>
    <message>
        <source>Åpne utskriftslayout A4</source>
        <translation>Open print layout A4</translation>
    </message>
    <message>
        <source>Åpne layouten i A4, der du kan se over den og skrive den ut</source>
        <translation>Open the A4 layout, where you can look it over and print it</translation>
    </message>
    <message>
        <source>Åpne utskriftslayout A3</source>
        <translation>Open print layout A3</translation>
    </message>
    <message>
        <source>Åpne layouten i A3, der du kan se over den og skrive den ut</source>
        <translation>Open the A3 layout, where you can look it over and print it</translation>
    </message>
    <message>
        <source>Lag rapport …</source>
        <translation>Make report…</translation>
    </message>
    <message>
        <source>Lag en nettside alle kan lese, med kart, tabeller og samarbeid, og åpne den</source>
        <translation>Make a web page everyone can read, with maps, tables and cooperation, and open it</translation>
    </message>
    <message>
        <source>Lag atlas for plankontor …</source>
        <translation>Make atlas of joint planning offices…</translation>
    </message>
    <message>
        <source>Lag en PDF med oversikt og ett ark for hvert plankontor</source>
        <translation>Make a PDF with an overview and a sheet for each joint planning office</translation>
    </message>
    <message>
        <source>Lag atlas for kommunemøte …</source>
        <translation>Make atlas for municipal meetings…</translation>
    </message>
    <message>
        <source>Lag en PDF med ett ark for hver kommune på kartet</source>
        <translation>Make a PDF with a sheet for each municipality on the map</translation>
    </message>
    <message>
        <source>Velg planårstabell …</source>
        <translation>Choose plan-year table…</translation>
    </message>
    <message>
        <source>Les inn planår i arbeidsfilen fra et regneark eller en annen tabell</source>
        <translation>Import plan years into the working file from a spreadsheet or another table</translation>
    </message>
    <message>
        <source>Velg kommunelag …</source>
        <translation>Choose municipality layer…</translation>
    </message>
    <message>
        <source>Les inn kommunegrenser i arbeidsfilen fra en fil eller et lag</source>
        <translation>Import municipality boundaries into the working file from a file or a layer</translation>
    </message>
    <message>
        <source>Les inn samarbeid …</source>
        <translation>Import cooperation…</translation>
    </message>
    <message>
        <source>Les inn tabeller om interkommunalt samarbeid i arbeidsfilen</source>
        <translation>Import tables of inter-municipal cooperation into the working file</translation>
    </message>
    <message>
        <source>Skriv samarbeid …</source>
        <translation>Write cooperation…</translation>
    </message>
    <message>
        <source>Skriv det arbeidsfilen har om samarbeid, til et regneark eller CSV-filer</source>
        <translation>Write what the working file holds of cooperation to a spreadsheet or CSV files</translation>
    </message>
    <message>
        <source>Gå tilbake til …</source>
        <translation>Go back to…</translation>
    </message>
    <message>
        <source>Gå tilbake til en sikkerhetskopi av arbeidsfilen, etter en oppsummering</source>
        <translation>Go back to a backup of the working file, after a summary</translation>
    </message>
    <message>
        <source>Planstatuspanel</source>
        <translation>Plan status panel</translation>
    </message>
    <message>
        <source>Vis antall kommuner i hver klasse og en liste der du kan søke og redigere</source>
        <translation>Show the number of municipalities in each band, and a list to search and edit</translation>
    </message>
    <message>
        <source>Kontroller samarbeid</source>
        <translation>Check cooperation</translation>
    </message>
    <message>
        <source>Se hva loven krever av samarbeid og planer, som ikke er registrert</source>
        <translation>See what the law requires of cooperation and plans that is not registered</translation>
    </message>
    <message>
        <source>Innstillinger …</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Velg egne filer, farger, tekster og mapper</source>
        <translation>Choose your own files, colours, texts and folders</translation>
    </message>
    <message>
        <source>Hjelp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Åpne brukerveiledningen i nettleseren</source>
        <translation>Open the user guide in the web browser</translation>
    </message>
    <message>
        <source>Åpne veilederen om samfunnssikkerhet i planleggingen i nettleseren</source>
        <translation>Open the guide to public safety in planning in the browser</translation>
    </message>
    <message>
        <source>Plan og bygg</source>
        <translation>Planning and building</translation>
    </message>
    <message>
        <source>Åpne siden om plan og bygg hos Statsforvalteren i nettleseren</source>
        <translation>Open the County Governor&apos;s page on planning and building in the browser</translation>
    </message>
    <message>
        <source>Brukerveiledningen og sider på nettet</source>
        <translation>The user guide and pages on the web</translation>
    </message>
    <message>
        <source>Resten av kommandoene i Planstatus</source>
        <translation>The other commands of Planstatus</translation>
    </message>
    <message>
        <source>Åpne et av de siste kartene du eksporterte</source>
        <translation>Open one of the last maps you exported</translation>
    </message>
    <message>
        <source>Siste eksporter</source>
        <translation>Recent exports</translation>
    </message>
    <message>
        <source>Ingen kart er eksportert ennå</source>
        <translation>No maps have been exported yet</translation>
    </message>
    <message>
        <source>Skriv tosifrede fylkesnumre, for eksempel 55,56. Fylke «{number}» finnes ikke.</source>
        <translation>Type two-digit county numbers, for example 55,56. County “{number}” does not exist.</translation>
    </message>
    <message>
        <source>Velg minst ett fylke.</source>
        <translation>Choose at least one county.</translation>
    </message>
    <message>
        <source>Velg fargene på nytt. «{colours}» kan ikke leses som farger.</source>
        <translation>Choose the colours again. “{colours}” cannot be read as colours.</translation>
    </message>
    <message>
        <source>Bruk nb, nn eller en. Kartet kan ikke lages på språket «{language}».</source>
        <translation>Use nb, nn or en. The map cannot be made in the language “{language}”.</translation>
    </message>
    <message>
        <source>Skriv hele adressen, for eksempel https://www.statsforvalteren.no. «{text}» er ingen nettadresse.</source>
        <translation>Type the whole address, such as https://www.statsforvalteren.no. “{text}” is no web address.</translation>
    </message>
    <message>
        <source>dokument eller lenke til avtalen er ikke registrert</source>
        <translation>no document of the agreement, or link to it, is registered</translation>
    </message>
    <message>
        <source>rettsformen «{form}» er ikke i listen, og avtalen er ikke kontrollert</source>
        <translation>the legal form “{form}” is not in the list, and the agreement has not been checked</translation>
    </message>
    <message>
        <source>rettsformen er ikke registrert, og avtalen er ikke kontrollert</source>
        <translation>the legal form is not registered, and the agreement has not been checked</translation>
    </message>
    <message>
        <source>samarbeidet er ikke registrert, og avtalen er ikke kontrollert</source>
        <translation>the cooperation is not registered, and the agreement has not been checked</translation>
    </message>
    <message>
        <source>vedtak i {names} kommunestyre er ikke registrert</source>
        <translation>no decision by the municipal council of {names} is registered</translation>
    </message>
    <message>
        <source>vedtak om ny versjon i {names} kommunestyre er ikke registrert</source>
        <translation>no decision on the new version by the municipal council of {names} is registered</translation>
    </message>
    <message>
        <source>vedtaket i {names} er registrert i et annet organ enn kommunestyret</source>
        <translation>the decision in {names} is registered as made by another body than the municipal council</translation>
    </message>
    <message>
        <source>organet er ikke registrert for vedtaket i {names}</source>
        <translation>the body is not registered for the decision in {names}</translation>
    </message>
    <message>
        <source>vedtaket i {names} er registrert etter kartdatoen</source>
        <translation>the decision in {names} is registered as made after the map date</translation>
    </message>
    <message>
        <source>vedtaket i {names} kommunestyre er registrert med et annet resultat enn «vedtatt»</source>
        <translation>the decision by the municipal council of {names} is registered with another result than “adopted”</translation>
    </message>
    <message>
        <source>gjelder fra {date}, før vedtaksdatoen som er registrert for {names}</source>
        <translation>in force from {date}, before the date of decision registered for {names}</translation>
    </message>
    <message>
        <source>registrert som ikke funnet i avtalen: {contents}</source>
        <translation>registered as not found in the agreement: {contents}</translation>
    </message>
    <message>
        <source>myndigheten er registrert som «{authority}», og formen gir bare myndighet til interne forhold og tilskuddsordninger</source>
        <translation>the authority is registered as “{authority}”, and this form only gives authority over internal matters and grant schemes</translation>
    </message>
    <message>
        <source>Lenke</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Avtaletype</source>
        <translation>Type of agreement</translation>
    </message>
    <message>
        <source>Tjenesteområde</source>
        <translation>Service area</translation>
    </message>
    <message>
        <source>Rettsform</source>
        <translation>Legal form</translation>
    </message>
    <message>
        <source>Vertskommune</source>
        <translation>Host municipality</translation>
    </message>
    <message>
        <source>Myndighet overført</source>
        <translation>Authority transferred</translation>
    </message>
    <message>
        <source>Overført fra</source>
        <translation>Transferred from</translation>
    </message>
    <message>
        <source>Inngått</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>Undertegnet</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Gjelder fra</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>Opphørt</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Ny versjon av</source>
        <translation>New version of</translation>
    </message>
    <message>
        <source>Oppsigelsestid (måneder)</source>
        <translation>Period of notice (months)</translation>
    </message>
    <message>
        <source>Statsforvalteren orientert</source>
        <translation>County Governor notified</translation>
    </message>
    <message>
        <source>Arkivnummer, orientering</source>
        <translation>Archive number, notification</translation>
    </message>
    <message>
        <source>Dokument</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Avtale</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>Kommunenummer</source>
        <translation>Municipality number</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Vedtaksdato</source>
        <translation>Adoption date</translation>
    </message>
    <message>
        <source>Saksnummer</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>Arkivnummer</source>
        <translation>Archive number</translation>
    </message>
    <message>
        <source>Resultat</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Myndighet delegert</source>
        <translation>Authority delegated</translation>
    </message>
    <message>
        <source>Kommunedirektøren instruert</source>
        <translation>Municipal director instructed</translation>
    </message>
    <message>
        <source>Avtaler</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>Vedtak i hver kommune</source>
        <translation>Decisions of each municipality</translation>
    </message>
    <message>
        <source>avtale</source>
        <translation>agreement</translation>
    </message>
    <message>
        <source>{name}, dato</source>
        <translation>{name}, date</translation>
    </message>
    <message>
        <source>{name}, kjent til</source>
        <translation>{name}, known to the</translation>
    </message>
    <message>
        <source>avtale som gjelder på kartdatoen, er ikke registrert</source>
        <translation>an agreement in force on the map date is not registered</translation>
    </message>
    <message>
        <source>avtale er ikke registrert, bare grunnavtale</source>
        <translation>no agreement is registered, only a framework agreement</translation>
    </message>
    <message>
        <source>avtale er ikke registrert</source>
        <translation>no agreement is registered</translation>
    </message>
    <message>
        <source>slaget «{kind}» er ikke i listen, og samarbeidet er ikke på kartet</source>
        <translation>the kind “{kind}” is not in the list, and the cooperation is not on the map</translation>
    </message>
    <message>
        <source>slaget er ikke registrert, og samarbeidet er ikke på kartet</source>
        <translation>the kind is not registered, and the cooperation is not on the map</translation>
    </message>
    <message>
        <source>rettsformen «{form}» er ikke i listen, og kravene til den er ikke kontrollert</source>
        <translation>the legal form “{form}” is not in the list, and what is asked of it has not been checked</translation>
    </message>
    <message>
        <source>deltakere er ikke registrert</source>
        <translation>no participants are registered</translation>
    </message>
    <message>
        <source>bare {names} er registrert som deltaker</source>
        <translation>only {names} is registered as a participant</translation>
    </message>
    <message>
        <source>medlem i representantskapet er ikke registrert for {names}</source>
        <translation>no member of the board of representatives is registered for {names}</translation>
    </message>
    <message>
        <source>andelene som er registrert, er til sammen {total} prosent</source>
        <translation>the shares that are registered add up to {total} percent</translation>
    </message>
    <message>
        <source>det registrerte navnet «{name}» er uten «{long}» og «{short}»</source>
        <translation>the registered name “{name}” has neither “{long}” nor “{short}”</translation>
    </message>
    <message>
        <source>{names} er registrert ut før {months} måneder etter oppsigelsen</source>
        <translation>{names} is registered as having left before {months} months after notice</translation>
    </message>
    <message>
        <source>{names} er registrert som oppsagt {date}, og når medlemskapet er slutt, er ikke registrert</source>
        <translation>notice to leave is registered for {names} on {date}, and when the membership ends is not registered</translation>
    </message>
    <message>
        <source>vedtak av den felles planen i {names} kommunestyre er ikke registrert</source>
        <translation>no adoption of the joint plan by the municipal council of {names} is registered</translation>
    </message>
    <message>
        <source>planstrategi for {first}–{last} er ikke registrert</source>
        <translation>no planning strategy for {first}–{last} is registered</translation>
    </message>
    <message>
        <source>planstrategien er registrert vedtatt etter {deadline}</source>
        <translation>the planning strategy is registered as adopted after {deadline}</translation>
    </message>
    <message>
        <source>om samfunnsdelen fra {year} skal revideres eller videreføres, er ikke registrert</source>
        <translation>whether the social element from {year} is to be revised or continued is not registered</translation>
    </message>
    <message>
        <source>handlingsdel er ikke registrert etter {year}</source>
        <translation>no implementation element is registered after {year}</translation>
    </message>
    <message>
        <source>helhetlig ROS er ikke registrert</source>
        <translation>no overall risk and vulnerability assessment is registered</translation>
    </message>
    <message>
        <source>helhetlig ROS er registrert i {ros}, og oppdatering etter kommuneplanen fra {plan} er ikke registrert</source>
        <translation>the overall risk and vulnerability assessment is registered for {ros}, and no update after the municipal master plan from {plan} is registered</translation>
    </message>
    <message>
        <source>revisjon av beredskapsplanen er ikke registrert etter {year}</source>
        <translation>no revision of the preparedness plan is registered after {year}</translation>
    </message>
    <message>
        <source>{subject}: {words} ({section}).</source>
        <translation>{subject}: {words} ({section}).</translation>
    </message>
    <message>
        <source>Funn: {count} ({told})</source>
        <translation>Findings: {count} ({told})</translation>
    </message>
    <message>
        <source>Funn: 0</source>
        <translation>Findings: 0</translation>
    </message>
    <message>
        <source>navn</source>
        <translation>name</translation>
    </message>
    <message>
        <source>om samarbeidet er eget rettssubjekt</source>
        <translation>whether the cooperation is a legal person of its own</translation>
    </message>
    <message>
        <source>deltakere</source>
        <translation>participants</translation>
    </message>
    <message>
        <source>hvilken kommune som er vertskommune</source>
        <translation>which municipality is the host municipality</translation>
    </message>
    <message>
        <source>kommunen der hovedkontoret er</source>
        <translation>the municipality of the head office</translation>
    </message>
    <message>
        <source>formål</source>
        <translation>purpose</translation>
    </message>
    <message>
        <source>antall medlemmer fra hver deltaker</source>
        <translation>number of members from each participant</translation>
    </message>
    <message>
        <source>antall styremedlemmer</source>
        <translation>number of members of the board</translation>
    </message>
    <message>
        <source>oppgaver eller saker</source>
        <translation>tasks or matters</translation>
    </message>
    <message>
        <source>myndighet som overføres</source>
        <translation>authority that is transferred</translation>
    </message>
    <message>
        <source>når oppgaver og myndighet overføres</source>
        <translation>when tasks and authority are transferred</translation>
    </message>
    <message>
        <source>hvilke vedtak deltakerne får melding om</source>
        <translation>which decisions the participants are told of</translation>
    </message>
    <message>
        <source>innskudd</source>
        <translation>capital contributions</translation>
    </message>
    <message>
        <source>økonomisk oppgjør</source>
        <translation>financial settlement</translation>
    </message>
    <message>
        <source>eierandel, og ansvarsandel hvis den er en annen</source>
        <translation>ownership share, and share of liability if it is another</translation>
    </message>
    <message>
        <source>om samarbeidet kan ta opp lån</source>
        <translation>whether the cooperation may take up loans</translation>
    </message>
    <message>
        <source>rapportering til deltakerne</source>
        <translation>reporting to the participants</translation>
    </message>
    <message>
        <source>uttreden</source>
        <translation>leaving</translation>
    </message>
    <message>
        <source>oppløsning</source>
        <translation>dissolution</translation>
    </message>
    <message>
        <source>hvem som tar vare på arkivet etter oppløsning</source>
        <translation>who keeps the archive after dissolution</translation>
    </message>
    <message>
        <source>annet som en lov krever</source>
        <translation>other things that an act requires</translation>
    </message>
    <message>
        <source>interkommunalt politisk råd (kommuneloven kap. 18)</source>
        <translation>inter-municipal political council (Local Government Act ch. 18)</translation>
    </message>
    <message>
        <source>kommunalt oppgavefellesskap (kommuneloven kap. 19)</source>
        <translation>municipal task community (Local Government Act ch. 19)</translation>
    </message>
    <message>
        <source>vertskommune, modellen er ikke kjent (kommuneloven kap. 20)</source>
        <translation>host municipality, model not known (Local Government Act ch. 20)</translation>
    </message>
    <message>
        <source>administrativ vertskommune (kommuneloven § 20-2)</source>
        <translation>administrative host municipality (Local Government Act s. 20-2)</translation>
    </message>
    <message>
        <source>vertskommune med felles, folkevalgt nemnd (kommuneloven § 20-3)</source>
        <translation>host municipality with a joint elected committee (Local Government Act s. 20-3)</translation>
    </message>
    <message>
        <source>interkommunalt selskap (IKS-loven)</source>
        <translation>inter-municipal company (Inter-municipal Companies Act)</translation>
    </message>
    <message>
        <source>interkommunalt plansamarbeid (plan- og bygningsloven kap. 9)</source>
        <translation>inter-municipal planning cooperation (Planning and Building Act ch. 9)</translation>
    </message>
    <message>
        <source>interkommunalt styre (§ 27 i kommuneloven av 1992)</source>
        <translation>inter-municipal board (s. 27 of the Local Government Act of 1992)</translation>
    </message>
    <message>
        <source>aksjeselskap, samvirkeforetak, forening eller annet (kommuneloven § 17-1)</source>
        <translation>limited company, cooperative, association or other (Local Government Act s. 17-1)</translation>
    </message>
    <message>
        <source>{names} er vertskommune, men ikke registrert som deltaker</source>
        <translation>{names} is the host municipality, but is not registered as a participant</translation>
    </message>
    <message>
        <source>vertskommune er ikke registrert</source>
        <translation>no host municipality is registered</translation>
    </message>
    <message>
        <source>mer enn én vertskommune er registrert: {names}</source>
        <translation>more than one host municipality is registered: {names}</translation>
    </message>
    <message>
        <source>myndigheten er registrert som «{authority}», og formen gir bare myndighet i saker som ikke er prinsipielle</source>
        <translation>the authority is registered as “{authority}”, and this form only gives authority in matters that are not of principle</translation>
    </message>
    <message>
        <source>instruksen til kommunedirektøren er registrert før vedtaket i {names}</source>
        <translation>the instruction to the municipal director is registered as earlier than the decision in {names}</translation>
    </message>
    <message>
        <source>færre enn to medlemmer i nemnda er registrert for {names}</source>
        <translation>fewer than two members of the committee are registered for {names}</translation>
    </message>
    <message>
        <source>ulik delegert myndighet er registrert for {names}</source>
        <translation>different delegated authority is registered for {names}</translation>
    </message>
    <message>
        <source>tidspunkt for overføring av myndighet er ikke registrert</source>
        <translation>the time of the transfer of authority is not registered</translation>
    </message>
    <message>
        <source>orientering til statsforvalteren er ikke registrert</source>
        <translation>no notification to the County Governor is registered</translation>
    </message>
    <message>
        <source>{first} og {last}</source>
        <translation>{first} and {last}</translation>
    </message>
    <message>
        <source>kommuneloven</source>
        <translation>Local Government Act</translation>
    </message>
    <message>
        <source>plan- og bygningsloven</source>
        <translation>Planning and Building Act</translation>
    </message>
    <message>
        <source>IKS-loven</source>
        <translation>Inter-municipal Companies Act</translation>
    </message>
    <message>
        <source>sivilbeskyttelsesloven</source>
        <translation>Civil Protection Act</translation>
    </message>
    <message>
        <source>må</source>
        <translation>must</translation>
    </message>
    <message>
        <source>bør</source>
        <translation>should</translation>
    </message>
    <message>
        <source>merknad</source>
        <translation>note</translation>
    </message>
    <message>
        <source>samarbeidet er ikke registrert, og radene brukes ikke</source>
        <translation>the cooperation is not registered, and the rows are not used</translation>
    </message>
    <message>
        <source>avtalen er ikke registrert, og radene brukes ikke</source>
        <translation>the agreement is not registered, and the rows are not used</translation>
    </message>
    <message>
        <source>kommune {number} ble delt mellom {parts}</source>
        <translation>municipality {number} was divided between {parts}</translation>
    </message>
    <message>
        <source>navnet passer på flere kommuner: {numbers}</source>
        <translation>the name matches several municipalities: {numbers}</translation>
    </message>
    <message>
        <source>navnet er tolket som {name}</source>
        <translation>the name was taken to be {name}</translation>
    </message>
    <message>
        <source>sier mer enn hvilken kommune det er</source>
        <translation>says more than which municipality it is</translation>
    </message>
    <message>
        <source>lest som «{value}»</source>
        <translation>read as “{value}”</translation>
    </message>
    <message>
        <source>kommunenummeret {number} har et annet navn; nummeret gjelder</source>
        <translation>the municipality number {number} has another name; the number counts</translation>
    </message>
    <message>
        <source>kommunenummeret {old} er nå {number} {name}</source>
        <translation>the municipality number {old} is now {number} {name}</translation>
    </message>
    <message>
        <source>«{file}», rad {row}: «{value}» kan ikke stå i kolonnen «{column}», som er for tall.</source>
        <translation>“{file}”, row {row}: “{value}” cannot stand in the column “{column}”, which is for numbers.</translation>
    </message>
    <message>
        <source>{table} i «{place}»</source>
        <translation>{table} in “{place}”</translation>
    </message>
    <message>
        <source>Sjekk overskriftene i «{place}», som ser ut til å være tabellen {table}. Kolonnen {column} mangler, og ingenting er lest inn.</source>
        <translation>Check the headings in “{place}”, which looks like the table {table}. The column {column} is missing, and nothing was imported.</translation>
    </message>
    <message>
        <source>ikke et tall, cellen er ikke lest</source>
        <translation>not a number, the cell was not read</translation>
    </message>
    <message>
        <source>prosent eller en del av 1, cellen er ikke lest</source>
        <translation>per cent or a part of 1, the cell is not read</translation>
    </message>
    <message>
        <source>et tall som ikke kan stemme, cellen er ikke lest</source>
        <translation>a number that cannot be right, the cell was not read</translation>
    </message>
    <message>
        <source>ikke et av valgene, tatt med som det står</source>
        <translation>not one of the choices, taken as it stands</translation>
    </message>
    <message>
        <source>ikke en dato som kan leses, tatt med som det står</source>
        <translation>not a date that can be read, kept as it stands</translation>
    </message>
    <message>
        <source>Samarbeid</source>
        <translation>Cooperation</translation>
    </message>
    <message>
        <source>Kode</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kilde</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Hvor sikkert</source>
        <translation>Certainty</translation>
    </message>
    <message>
        <source>Merknad</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Andel (prosent)</source>
        <translation>Share (percent)</translation>
    </message>
    <message>
        <source>Fra</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Til</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Navn</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Registrert navn</source>
        <translation>Registered name</translation>
    </message>
    <message>
        <source>Slag</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Felles plan</source>
        <translation>Joint plan</translation>
    </message>
    <message>
        <source>Kontorsted</source>
        <translation>Place of the office</translation>
    </message>
    <message>
        <source>Nettside</source>
        <translation>Web page</translation>
    </message>
    <message>
        <source>Oppgaver</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Rolle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Medlemmer i styrende organ</source>
        <translation>Members of the governing body</translation>
    </message>
    <message>
        <source>Sagt opp</source>
        <translation>Notice given</translation>
    </message>
    <message>
        <source>Stilling</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Tittel</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Antall</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Finansiert av</source>
        <translation>Financed by</translation>
    </message>
    <message>
        <source>Formål</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>År</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Planlagt (kr)</source>
        <translation>Planned (NOK)</translation>
    </message>
    <message>
        <source>Søkt (kr)</source>
        <translation>Applied for (NOK)</translation>
    </message>
    <message>
        <source>Tildelt (kr)</source>
        <translation>Granted (NOK)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rettsformer</source>
        <translation>Legal forms</translation>
    </message>
    <message>
        <source>Medlemmer</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Stillinger</source>
        <translation>Posts</translation>
    </message>
    <message>
        <source>Tilskudd</source>
        <translation>Grants</translation>
    </message>
    <message>
        <source>plankontor</source>
        <translation>joint planning office</translation>
    </message>
    <message>
        <source>beredskap</source>
        <translation>preparedness</translation>
    </message>
    <message>
        <source>bygdevekst</source>
        <translation>rural growth</translation>
    </message>
    <message>
        <source>annet</source>
        <translation>other</translation>
    </message>
    <message>
        <source>vertskommune</source>
        <translation>host municipality</translation>
    </message>
    <message>
        <source>kontorkommune</source>
        <translation>seat of the office</translation>
    </message>
    <message>
        <source>deltaker</source>
        <translation>participant</translation>
    </message>
    <message>
        <source>grunnavtale</source>
        <translation>framework agreement</translation>
    </message>
    <message>
        <source>tjenesteavtale</source>
        <translation>service agreement</translation>
    </message>
    <message>
        <source>samarbeidsavtale</source>
        <translation>cooperation agreement</translation>
    </message>
    <message>
        <source>ingen</source>
        <translation>none</translation>
    </message>
    <message>
        <source>planprosess</source>
        <translation>planning process</translation>
    </message>
    <message>
        <source>tilskudd</source>
        <translation>grants</translation>
    </message>
    <message>
        <source>enkeltvedtak, ikke prinsipielle</source>
        <translation>individual decisions, not of principle</translation>
    </message>
    <message>
        <source>alle typer saker</source>
        <translation>all kinds of matters</translation>
    </message>
    <message>
        <source>kommunestyre</source>
        <translation>municipal council</translation>
    </message>
    <message>
        <source>formannskap</source>
        <translation>executive committee</translation>
    </message>
    <message>
        <source>kommunedirektør</source>
        <translation>municipal director</translation>
    </message>
    <message>
        <source>vedtatt</source>
        <translation>adopted</translation>
    </message>
    <message>
        <source>enstemmig vedtatt</source>
        <translation>adopted unanimously</translation>
    </message>
    <message>
        <source>ikke vedtatt</source>
        <translation>not adopted</translation>
    </message>
    <message>
        <source>utsatt</source>
        <translation>postponed</translation>
    </message>
    <message>
        <source>planlegger</source>
        <translation>planner</translation>
    </message>
    <message>
        <source>beredskapskoordinator</source>
        <translation>preparedness coordinator</translation>
    </message>
    <message>
        <source>planlagt</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>søkt</source>
        <translation>applied for</translation>
    </message>
    <message>
        <source>tildelt</source>
        <translation>granted</translation>
    </message>
    <message>
        <source>ja</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>nei</source>
        <translation>no</translation>
    </message>
    <message>
        <source>dag</source>
        <translation>day</translation>
    </message>
    <message>
        <source>måned</source>
        <translation>month</translation>
    </message>
    <message>
        <source>år</source>
        <translation>year</translation>
    </message>
    <message>
        <source>filen er i bruk av et annet program</source>
        <translation>the file is in use by another program</translation>
    </message>
    <message>
        <source>disken er full</source>
        <translation>the disk is full</translation>
    </message>
    <message>
        <source>ingen skrivetilgang</source>
        <translation>no write access</translation>
    </message>
    <message>
        <source>filen finnes ikke, eller disken er borte</source>
        <translation>the file does not exist, or the disk is disconnected</translation>
    </message>
    <message>
        <source>disken eller nettverket svarer ikke</source>
        <translation>the disk or the network does not respond</translation>
    </message>
    <message>
        <source>filen er ødelagt</source>
        <translation>the file is damaged</translation>
    </message>
    <message>
        <source>Årsak: {cause}.</source>
        <translation>Reason: {cause}.</translation>
    </message>
    <message>
        <source>Systemet svarte: {said}</source>
        <translation>The system said: {said}</translation>
    </message>
    <message>
        <source>Interkommunalt samarbeid</source>
        <translation>Inter-municipal cooperation</translation>
    </message>
    <message>
        <source>Velg et av kontorene {names}. Kontoret «{name}» finnes ikke.</source>
        <translation>Choose one of the offices {names}. There is no office “{name}”.</translation>
    </message>
    <message>
        <source>Skriv siste klasse uten sluttår: {first}-. I «{text}» slutter den i {last}, men kartdatoen er i {year}.</source>
        <translation>Type the last band without an end year: {first}-. In “{text}” it ends in {last}, but the map date is in {year}.</translation>
    </message>
    <message>
        <source>Skriv tre klasser som følger etter hverandre, for eksempel 1989-2019;2020-2023;2024-. «{text}» kan ikke brukes.</source>
        <translation>Type three bands that follow each other, for example 1989-2019;2020-2023;2024-. “{text}” cannot be used.</translation>
    </message>
    <message>
        <source>Skriv tre aldersklasser som følger etter hverandre, for eksempel 0-3;4-7;8-. «{text}» kan ikke brukes.</source>
        <translation>Type three age bands that follow each other, for example 0-3;4-7;8-. “{text}” cannot be used.</translation>
    </message>
    <message>
        <source>samfunnsdelen</source>
        <translation>the social element</translation>
    </message>
    <message>
        <source>arealdelen</source>
        <translation>the land-use element</translation>
    </message>
    <message>
        <source>planstrategien</source>
        <translation>the planning strategy</translation>
    </message>
    <message>
        <source>ROS-analysen</source>
        <translation>the risk analysis</translation>
    </message>
    <message>
        <source>Mangler planår</source>
        <translation>No plan year</translation>
    </message>
    <message>
        <source>Planår {plan}</source>
        <translation>Plan years {plan}</translation>
    </message>
    <message>
        <source>Planår</source>
        <translation>Plan year</translation>
    </message>
    <message>
        <source>Samfunnsdel</source>
        <translation>Social element</translation>
    </message>
    <message>
        <source>kommuneplanens samfunnsdel</source>
        <translation>the social element of the municipal master plan</translation>
    </message>
    <message>
        <source>plan- og bygningsloven §§ 11-1 og 11-2</source>
        <translation>the Planning and Building Act, sections 11-1 and 11-2</translation>
    </message>
    <message>
        <source>Arealdel</source>
        <translation>Land-use element</translation>
    </message>
    <message>
        <source>kommuneplanens arealdel</source>
        <translation>the land-use element of the municipal master plan</translation>
    </message>
    <message>
        <source>plan- og bygningsloven §§ 11-1 og 11-5</source>
        <translation>the Planning and Building Act, sections 11-1 and 11-5</translation>
    </message>
    <message>
        <source>Planstrategi</source>
        <translation>Planning strategy</translation>
    </message>
    <message>
        <source>plan- og bygningsloven § 10-1</source>
        <translation>the Planning and Building Act, section 10-1</translation>
    </message>
    <message>
        <source>Helhetlig ROS</source>
        <translation>Comprehensive risk analysis</translation>
    </message>
    <message>
        <source>den helhetlige risiko- og sårbarhetsanalysen</source>
        <translation>the comprehensive risk and vulnerability analysis</translation>
    </message>
    <message>
        <source>sivilbeskyttelsesloven § 14 og forskrift om kommunal beredskapsplikt</source>
        <translation>the Civil Protection Act, section 14, and the Regulation on the municipal preparedness duty</translation>
    </message>
    <message>
        <source>Mangler årstall</source>
        <translation>No year</translation>
    </message>
    <message>
        <source>Velg en av plantypene {keys}. Plantypen «{text}» finnes ikke.</source>
        <translation>Choose one of the plan types {keys}. There is no plan type “{text}”.</translation>
    </message>
    <message>
        <source>under arbeid</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>videreført</source>
        <translation>continued</translation>
    </message>
    <message>
        <source>og</source>
        <translation>and</translation>
    </message>
    <message>
        <source>formelen har ingen lagret verdi: åpne filen i regnearkprogrammet og lagre den på nytt</source>
        <translation>the formula has no stored value: open the file in the spreadsheet program and save it again</translation>
    </message>
    <message>
        <source>cellen viser en feil i regnearket: {value}</source>
        <translation>the cell shows an error in the spreadsheet: {value}</translation>
    </message>
    <message>
        <source>planen er opphevet, og det står ikke om en annen gjelder</source>
        <translation>the plan has been repealed, and it does not say whether another is in force</translation>
    </message>
    <message>
        <source>planåret er ukjent</source>
        <translation>the plan year is unknown</translation>
    </message>
    <message>
        <source>teksten kan leses på flere måter</source>
        <translation>the text can be read in several ways</translation>
    </message>
    <message>
        <source>raden gjelder en annen plan enn {plan}</source>
        <translation>the row is about another plan than {plan}</translation>
    </message>
    <message>
        <source>planen er under arbeid, og det står ikke når den gjeldende ble vedtatt</source>
        <translation>the plan is in progress, and it does not say when the one in force was adopted</translation>
    </message>
    <message>
        <source>det står ikke når planen ble vedtatt</source>
        <translation>it does not say when the plan was adopted</translation>
    </message>
    <message>
        <source>ikke et planår fra {first} til {last}</source>
        <translation>not a plan year from {first} to {last}</translation>
    </message>
    <message>
        <source>året er usikkert</source>
        <translation>the year is uncertain</translation>
    </message>
    <message>
        <source>året er lest ut av teksten «{text}»</source>
        <translation>the year was taken from the text “{text}”</translation>
    </message>
    <message>
        <source>teksten har flere år</source>
        <translation>the text has several years</translation>
    </message>
    <message>
        <source>Velg et av arkene {sheets}. Fant ikke arket «{sheet}» i {file}.</source>
        <translation>Choose one of the sheets {sheets}. Could not find the sheet “{sheet}” in {file}.</translation>
    </message>
    <message>
        <source>Det er ikke klart hvilket ark som har planårene: {sheets}.</source>
        <translation>It is not clear which sheet has the plan years: {sheets}.</translation>
    </message>
    <message>
        <source>Årene i «{year}» ser ut til å gjelde noe annet enn vedtaket av {plan}: «{title}».</source>
        <translation>The years in “{year}” seem to be about something other than the adoption of {plan}: “{title}”.</translation>
    </message>
    <message>
        <source>rad {line}</source>
        <translation>row {line}</translation>
    </message>
    <message>
        <source>{place}, {column} «{value}»: {action}, {reason}.</source>
        <translation>{place}, {column} “{value}”: {action}, {reason}.</translation>
    </message>
    <message>
        <source>brukt</source>
        <translation>used</translation>
    </message>
    <message>
        <source>ikke brukt</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>det står ikke hvilken plan {columns} gjelder</source>
        <translation>it does not say which plan {columns} is about</translation>
    </message>
    <message>
        <source>{plan} er ikke lest: {reason}</source>
        <translation>{plan} was not read: {reason}</translation>
    </message>
    <message>
        <source>{columns} har ingen årstall</source>
        <translation>{columns} has no years</translation>
    </message>
    <message>
        <source>kolonnen «{year}» er tom</source>
        <translation>the column “{year}” is empty</translation>
    </message>
    <message>
        <source>kolonne {letter}</source>
        <translation>column {letter}</translation>
    </message>
    <message>
        <source>Det er ikke klart hvilken kolonne som har kommunene: {columns}.</source>
        <translation>It is not clear which column has the municipalities: {columns}.</translation>
    </message>
    <message>
        <source>ikke en dato som kan leses, cellen er ikke lest</source>
        <translation>not a date that can be read, the cell was not read</translation>
    </message>
    <message>
        <source>statusen er «{status}», ikke vedtatt</source>
        <translation>the status is “{status}”, not adopted</translation>
    </message>
    <message>
        <source>statusen er «{status}», men planåret mangler</source>
        <translation>the status is “{status}”, but the plan year is missing</translation>
    </message>
    <message>
        <source>det står ikke at raden gjelder {plan}</source>
        <translation>it does not say that the row is about {plan}</translation>
    </message>
    <message>
        <source>raden har ingen status som viser om planen er vedtatt</source>
        <translation>the row has no status that shows whether the plan has been adopted</translation>
    </message>
    <message>
        <source>stemmer ikke med «{year}», cellen er ikke lest</source>
        <translation>does not agree with “{year}”, the cell was not read</translation>
    </message>
    <message>
        <source>ingen kommune har dette navnet eller nummeret</source>
        <translation>no municipality has this name or number</translation>
    </message>
    <message>
        <source>kommunenummeret {number} finnes ikke</source>
        <translation>the municipality number {number} does not exist</translation>
    </message>
    <message>
        <source>kommunenummeret {number} finnes ikke, så navnet gjelder</source>
        <translation>the municipality number {number} does not exist, so the name counts</translation>
    </message>
    <message>
        <source>raden mangler kommune, og er lest som {name} fra raden over</source>
        <translation>the row has no municipality and was read as {name}, from the row above</translation>
    </message>
    <message>
        <source>én rad gjelder en kommune utenfor kartet</source>
        <translation>one row is about a municipality outside the map</translation>
    </message>
    <message>
        <source>{count} rader gjelder kommuner utenfor kartet</source>
        <translation>{count} rows are about municipalities outside the map</translation>
    </message>
    <message>
        <source>én rad gjelder et fylke eller hele landet</source>
        <translation>one row is about a county or the whole country</translation>
    </message>
    <message>
        <source>{count} rader gjelder fylker eller hele landet</source>
        <translation>{count} rows are about counties or the whole country</translation>
    </message>
    <message>
        <source>én rad gjelder en annen plan enn {plan}</source>
        <translation>one row is about another plan than {plan}</translation>
    </message>
    <message>
        <source>{count} rader gjelder andre planer enn {plan}</source>
        <translation>{count} rows are about other plans than {plan}</translation>
    </message>
    <message>
        <source>en annen rad har planåret {year}</source>
        <translation>another row has the plan year {year}</translation>
    </message>
    <message>
        <source>vedtaket er fram i tid</source>
        <translation>the adoption is in the future</translation>
    </message>
    <message>
        <source>lagt i historikken: kommunen har et nyere planår som gjelder, {year}</source>
        <translation>added to the history: the municipality has a newer plan year that applies, {year}</translation>
    </message>
    <message>
        <source>kommune i «{key}», planår i {years}</source>
        <translation>municipality in “{key}”, plan years in {years}</translation>
    </message>
    <message>
        <source>Ark «{sheet}», rad {line}: {columns}</source>
        <translation>Sheet “{sheet}”, row {line}: {columns}</translation>
    </message>
    <message>
        <source>Ark «{sheet}», uten overskrifter: {columns}</source>
        <translation>Sheet “{sheet}”, without headings: {columns}</translation>
    </message>
    <message>
        <source>Rad {line}: {columns}</source>
        <translation>Row {line}: {columns}</translation>
    </message>
    <message>
        <source>Uten overskrifter: {columns}</source>
        <translation>Without headings: {columns}</translation>
    </message>
    <message>
        <source>«{year}»</source>
        <translation>“{year}”</translation>
    </message>
    <message>
        <source>kommunene står i hver sin kolonne, så «rad» er kolonnens nummer</source>
        <translation>each municipality has a column of its own, so “row” is the number of the column</translation>
    </message>
    <message>
        <source>rader som ikke kan brukes: {count}</source>
        <translation>rows that cannot be used: {count}</translation>
    </message>
    <message>
        <source>ark som ikke er lest: {sheets}</source>
        <translation>sheets that were not read: {sheets}</translation>
    </message>
    <message>
        <source>«{value}»</source>
        <translation>“{value}”</translation>
    </message>
    <message>
        <source>Gi kolonnene overskrifter, for eksempel Kommunenummer og Planår. Fant ikke {wanted} i {file}. Øverst står det: {headings}.</source>
        <translation>Give the columns headings, for example Kommunenummer and Planår. Could not find {wanted} in {file}. At the top it says: {headings}.</translation>
    </message>
    <message>
        <source>kommune og planår</source>
        <translation>municipality and plan year</translation>
    </message>
    <message>
        <source>Ingen rader i {file} kan brukes. Kommuner i tabellen: {seen}. Kommuner på kartet: {known}.</source>
        <translation>No rows in {file} can be used. Municipalities in the table: {seen}. Municipalities on the map: {known}.</translation>
    </message>
    <message>
        <source>For eksempel: {reason}</source>
        <translation>For example: {reason}</translation>
    </message>
    <message>
        <source>Det er ikke klart hvilken kolonne som har planårene: {columns}.</source>
        <translation>It is not clear which column has the plan years: {columns}.</translation>
    </message>
    <message>
        <source>Kolonnen «{year}» er tom.</source>
        <translation>The column “{year}” is empty.</translation>
    </message>
    <message>
        <source>Disse har årstall: {columns}.</source>
        <translation>These have years: {columns}.</translation>
    </message>
    <message>
        <source>Ingen kolonne ser ut til å ha planårene for {plan}. Disse har årstall: {columns}.</source>
        <translation>No column seems to have the plan years of {plan}. These have years: {columns}.</translation>
    </message>
    <message>
        <source>Kommune</source>
        <translation>Municipality</translation>
    </message>
    <message>
        <source>Planperiode</source>
        <translation>Plan period</translation>
    </message>
    <message>
        <source>Radnummer</source>
        <translation>Row number</translation>
    </message>
    <message>
        <source>Offisielt navn</source>
        <translation>Official name</translation>
    </message>
    <message>
        <source>Fylkesnummer</source>
        <translation>County number</translation>
    </message>
    <message>
        <source>Fylke</source>
        <translation>County</translation>
    </message>
    <message>
        <source>Skriv kartdatoen som dag, måned og år, for eksempel 4.9.2024. «{text}» er ikke en dato.</source>
        <translation>Type the map date as day, month and year, for example 4 September 2024. “{text}” is not a date.</translation>
    </message>
    <message>
        <source>Velg en kartdato fra {first} til {last}. {date} kan ikke brukes.</source>
        <translation>Choose a map date from {first} to {last}. {date} cannot be used.</translation>
    </message>
    <message>
        <source>nb_NO</source>
        <translation>en_GB</translation>
    </message>
    <message>
        <source>Utskriftslayouten «{name}» kunne ikke lages.</source>
        <translation>The print layout “{name}” could not be made.</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» først. Prosjektet har ikke kartet som atlaset viser.</source>
        <translation>Click “Update plan status” first. The project does not have the map that the atlas shows.</translation>
    </message>
    <message>
        <source>Bruk filendelsen .pdf, ikke {file}.</source>
        <translation>Use the extension .pdf, not {file}.</translation>
    </message>
    <message>
        <source>Atlaset kunne ikke skrives til {file}: {reason}.</source>
        <translation>The atlas could not be written to {file}: {reason}.</translation>
    </message>
    <message>
        <source>Velg en annen mappe, eller lukk filen i andre programmer. Atlaset kunne ikke skrives til {file}. {cause}</source>
        <translation>Choose another folder, or close the file in other programs. The atlas could not be written to {file}. {cause}</translation>
    </message>
    <message>
        <source>Avbrutt. Atlaset er ikke laget.</source>
        <translation>Cancelled. The atlas was not made.</translation>
    </message>
    <message>
        <source>Kartet kunne ikke skrives til {file}: {reason}.</source>
        <translation>The map could not be written to {file}: {reason}.</translation>
    </message>
    <message>
        <source>Velg en annen mappe, eller lukk filen i andre programmer. Kartet kunne ikke skrives til {file}. {cause}</source>
        <translation>Choose another folder, or close the file in other programs. The map could not be written to {file}. {cause}</translation>
    </message>
    <message>
        <source>Bare en del av kartet ble skrevet til {file}. Er disken full?</source>
        <translation>Only part of the map was written to {file}. Is the disk full?</translation>
    </message>
    <message>
        <source>Bruk filendelsen .pdf, .png eller .svg, ikke {file}.</source>
        <translation>Use the extension .pdf, .png or .svg, not {file}.</translation>
    </message>
    <message>
        <source>for lite minne</source>
        <translation>too little memory</translation>
    </message>
    <message>
        <source>filen kan ikke skrives</source>
        <translation>the file cannot be written</translation>
    </message>
    <message>
        <source>utskriften mislyktes</source>
        <translation>printing failed</translation>
    </message>
    <message>
        <source>lagene kunne ikke skrives som SVG</source>
        <translation>the layers could not be written as SVG</translation>
    </message>
    <message>
        <source>avbrutt</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>ukjent feil</source>
        <translation>unknown error</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus», og velg hvilken arbeidsfil som gjelder. {what}</source>
        <translation>Click “Update plan status”, and choose which working file applies. {what}</translation>
    </message>
    <message>
        <source>Lager {file} …</source>
        <translation>Creating {file}…</translation>
    </message>
    <message>
        <source>Avbrutt. Ingenting er endret.</source>
        <translation>Cancelled. Nothing has been changed.</translation>
    </message>
    <message>
        <source>{source}: {why}</source>
        <translation>{source}: {why}</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» for å bytte til arbeidsfilen {other}. Prosjektet bruker fortsatt {file}.</source>
        <translation>Click “Update plan status” to change to the working file {other}. The project still uses {file}.</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» for å se hva «{source}» endrer. Det som ville erstatte noe kontoret har fra før, er ikke lest inn.</source>
        <translation>Click “Update plan status” to see what “{source}” changes. What would replace something the office already has has not been imported.</translation>
    </message>
    <message>
        <source>Nye</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Endret</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Utelatt</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Uendret</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>Ikke nevnt i tabellen, beholdes</source>
        <translation>Not mentioned in the table, kept</translation>
    </message>
    <message>
        <source>{tables}.</source>
        <translation>{tables}.</translation>
    </message>
    <message>
        <source>Ikke lest: {columns}.</source>
        <translation>Not read: {columns}.</translation>
    </message>
    <message>
        <source>en sum, raden er ikke lest</source>
        <translation>a total, the row is not read</translation>
    </message>
    <message>
        <source>det samme står i rad {line}, raden er ikke lest</source>
        <translation>row {line} says the same, the row was not read</translation>
    </message>
    <message>
        <source>mangler, raden er lest uten</source>
        <translation>missing, the row is read without it</translation>
    </message>
    <message>
        <source>rad {line} sier noe annet, cellen er ikke lest</source>
        <translation>row {line} says something else, the cell was not read</translation>
    </message>
    <message>
        <source>ukjent, raden er ikke lest</source>
        <translation>unknown, the row was not read</translation>
    </message>
    <message>
        <source>ukjent, cellen er ikke lest</source>
        <translation>unknown, the cell was not read</translation>
    </message>
    <message>
        <source>mangler, raden er ikke lest</source>
        <translation>missing, the row was not read</translation>
    </message>
    <message>
        <source>før «{start}», tatt med som det står</source>
        <translation>before “{start}”, kept as it stands</translation>
    </message>
    <message>
        <source>et tidsrom, slutten er ikke lest</source>
        <translation>a period, its end is not read</translation>
    </message>
    <message>
        <source>Kommuner som får nye grenser: {count}.</source>
        <translation>Municipalities that get new boundaries: {count}.</translation>
    </message>
    <message>
        <source>Nye på kartet: {names}.</source>
        <translation>New on the map: {names}.</translation>
    </message>
    <message>
        <source>Tas ut av kartet: {names}. Planårene deres beholdes.</source>
        <translation>Removed from the map: {names}. Their plan years are kept.</translation>
    </message>
    <message>
        <source>Objekter å sjekke: {count}.</source>
        <translation>Features to check: {count}.</translation>
    </message>
    <message>
        <source>De innebygde, generaliserte grensene.</source>
        <translation>The built-in, generalised boundaries.</translation>
    </message>
    <message>
        <source>de innebygde grensene</source>
        <translation>the built-in boundaries</translation>
    </message>
    <message>
        <source>Nye planår</source>
        <translation>New plan years</translation>
    </message>
    <message>
        <source>Endrede planår</source>
        <translation>Changed plan years</translation>
    </message>
    <message>
        <source>Planår som fjernes</source>
        <translation>Plan years removed</translation>
    </message>
    <message>
        <source>Andre opplysninger</source>
        <translation>Other details</translation>
    </message>
    <message>
        <source>Tidligere vedtak til historikken</source>
        <translation>Earlier adoptions added to the history</translation>
    </message>
    <message>
        <source>Leser «{name}» …</source>
        <translation>Reading “{name}”…</translation>
    </message>
    <message>
        <source>Ny</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Andre opplysninger: {names}</source>
        <translation>Other details: {names}</translation>
    </message>
    <message>
        <source>«{value}»: {reason}</source>
        <translation>“{value}”: {reason}</translation>
    </message>
    <message>
        <source>Rad {line}, «{value}»: {reason}</source>
        <translation>Row {line}, “{value}”: {reason}</translation>
    </message>
    <message>
        <source>Kryss av hvis det er riktig</source>
        <translation>Tick if this is correct</translation>
    </message>
    <message>
        <source>Fjernes</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Eldre enn før</source>
        <translation>Older than before</translation>
    </message>
    <message>
        <source>Usikkert</source>
        <translation>Uncertain</translation>
    </message>
    <message>
        <source>Nytt planår</source>
        <translation>New plan year</translation>
    </message>
    <message>
        <source>Eksempelår som tabellen bekrefter</source>
        <translation>Sample year confirmed by the table</translation>
    </message>
    <message>
        <source>Kan ikke brukes</source>
        <translation>Cannot be used</translation>
    </message>
    <message>
        <source>{heading}: {column} «{value}», {reason}</source>
        <translation>{heading}: {column} “{value}”, {reason}</translation>
    </message>
    <message>
        <source>{plans} er lest, men vises ikke på noe kart: kryss av i innstillingene.</source>
        <translation>{plans} were read, but are shown on no map: tick them in the settings.</translation>
    </message>
    <message>
        <source>{name} ({year}; kartet viser {shown})</source>
        <translation>{name} ({year}; the map shows {shown})</translation>
    </message>
    <message>
        <source>Nyere enn kartåret {year}: {plans}.</source>
        <translation>Newer than the map year {year}: {plans}.</translation>
    </message>
    <message>
        <source>Vedtatt etter kartdatoen: {plans}.</source>
        <translation>Adopted after the map date: {plans}.</translation>
    </message>
    <message>
        <source>Nyere enn kartåret {year}, og derfor vist som «{missing}»: {names}.</source>
        <translation>Newer than the map year {year}, and therefore shown as “{missing}”: {names}.</translation>
    </message>
    <message>
        <source>Vedtatt etter kartdatoen, og derfor vist som «{missing}»: {names}.</source>
        <translation>Adopted after the map date, and therefore shown as “{missing}”: {names}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» er ikke tegnet med klassene.</source>
        <translation>The municipality layer “{layer}” is not drawn by the bands.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» mangler feltet {field}.</source>
        <translation>The municipality layer “{layer}” is missing the field {field}.</translation>
    </message>
    <message>
        <source>Egen stil</source>
        <translation>Custom style</translation>
    </message>
    <message>
        <source>tidligere utseende</source>
        <translation>earlier look</translation>
    </message>
    <message>
        <source>Tidligere utseende</source>
        <translation>Earlier look</translation>
    </message>
    <message>
        <source>Stilen på laget «{layer}» kunne ikke tas vare på.</source>
        <translation>The style of the layer “{layer}” could not be kept.</translation>
    </message>
    <message>
        <source>Stilen {file} kunne ikke brukes. {cause}</source>
        <translation>The style {file} could not be used. {cause}</translation>
    </message>
    <message>
        <source>Installer programtillegget på nytt. Stilfilen {file} kan ikke leses. {cause}</source>
        <translation>Install the plugin again. The style file {file} cannot be read. {cause}</translation>
    </message>
    <message>
        <source>Installer programtillegget på nytt. Stilfilen {file} er ødelagt.</source>
        <translation>Install the plugin again. The style file {file} is damaged.</translation>
    </message>
    <message>
        <source>Ingen av kommunene har år for {plan}.</source>
        <translation>None of the municipalities has a year for {plan}.</translation>
    </message>
    <message>
        <source>Innebygde eksempeldata.</source>
        <translation>Built-in sample data.</translation>
    </message>
    <message>
        <source>Ingen planårstabell.</source>
        <translation>No plan-year table.</translation>
    </message>
    <message>
        <source>Velg et annet navn. {file} brukes til noe annet i den samme kjøringen, og ble ikke rørt.</source>
        <translation>Choose another name. {file} is used for something else in the same run, and was not touched.</translation>
    </message>
    <message>
        <source>Velg et annet navn. {file} er en arbeidsfil for Planstatus, og ble ikke rørt.</source>
        <translation>Choose another name. {file} is a working file of Planstatus, and was not touched.</translation>
    </message>
    <message>
        <source>Bruk filendelsen .csv, ikke {file}.</source>
        <translation>Use the extension .csv, not {file}.</translation>
    </message>
    <message>
        <source>Avbrutt. Ingenting i prosjektet er endret.</source>
        <translation>Cancelled. Nothing in the project has been changed.</translation>
    </message>
    <message>
        <source>Nye kommuner og grenser leses inn med «Velg kommunelag …».</source>
        <translation>Import new municipalities and boundaries with “Choose municipality layer…”.</translation>
    </message>
    <message>
        <source>Grensene er som før: {municipalities}.</source>
        <translation>The boundaries are as before: {municipalities}.</translation>
    </message>
    <message>
        <source>Ikke slettet: {municipalities}.</source>
        <translation>Not deleted: {municipalities}.</translation>
    </message>
    <message>
        <source>Nummer og navn er som før: {municipalities}.</source>
        <translation>Number and name are as before: {municipalities}.</translation>
    </message>
    <message>
        <source>Kolonnene er som før: {columns}.</source>
        <translation>The columns are as before: {columns}.</translation>
    </message>
    <message>
        <source>Fylkesgrense</source>
        <translation>County border</translation>
    </message>
    <message>
        <source>Kommuner</source>
        <translation>Municipalities</translation>
    </message>
    <message>
        <source>Grenser rundt</source>
        <translation>Surrounding borders</translation>
    </message>
    <message>
        <source>Plankontor</source>
        <translation>Joint planning offices</translation>
    </message>
    <message>
        <source>Havnavn og gradnett</source>
        <translation>Sea names and graticule</translation>
    </message>
    <message>
        <source>Landområder rundt</source>
        <translation>Surrounding land</translation>
    </message>
    <message>
        <source>Kommuner – {plan}</source>
        <translation>Municipalities – {plan}</translation>
    </message>
    <message>
        <source>Kommuner – samarbeid</source>
        <translation>Municipalities – cooperation</translation>
    </message>
    <message>
        <source>Fant ikke tabellen for «{layer}» i arbeidsfilen {file}.</source>
        <translation>Could not find the table for “{layer}” in the working file {file}.</translation>
    </message>
    <message>
        <source>Skriv et år fra {first} til {last}, eller la feltet stå tomt</source>
        <translation>Type a year from {first} to {last}, or leave the field empty</translation>
    </message>
    <message>
        <source>Datoer</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Innhold i avtalen</source>
        <translation>Contents of the agreement</translation>
    </message>
    <message>
        <source>Kartet kunne ikke tegnes for utvalget. {cause}</source>
        <translation>The map could not be drawn for the selection. {cause}</translation>
    </message>
    <message>
        <source>{column} ({plan})</source>
        <translation>{column} ({plan})</translation>
    </message>
    <message>
        <source>Åpne kilden</source>
        <translation>Open the source</translation>
    </message>
    <message>
        <source>Det er endringer i {layers} som ikke er lagret.</source>
        <translation>There are edits in {layers} that have not been saved.</translation>
    </message>
    <message>
        <source>Ta bort koblingen fra {layer} til {others}. Den er i veien for planårene i «{table}».</source>
        <translation>Remove the join from {layer} to {others}. It is in the way of the plan years in “{table}”.</translation>
    </message>
    <message>
        <source>Planårene ble ikke koblet til {layer}: kolonnene er {columns}.</source>
        <translation>The plan years were not joined to {layer}: the columns are {columns}.</translation>
    </message>
    <message>
        <source>Kommunene på kartet, med planåret for {plan} koblet til.</source>
        <translation>The municipalities on the map, joined with the plan year of {plan}.</translation>
    </message>
    <message>
        <source>Kommuner med planår</source>
        <translation>Municipalities with plan years</translation>
    </message>
    <message>
        <source>Plikten følger av {law}.</source>
        <translation>The duty follows from {law}.</translation>
    </message>
    <message>
        <source>Grensen mellom fylkene på land, avledet av kommunegrensene.</source>
        <translation>The border between the counties on land, derived from the municipality boundaries.</translation>
    </message>
    <message>
        <source>Grensene er lest inn fra et eget kommunelag.</source>
        <translation>The boundaries were imported from a municipality layer of your own.</translation>
    </message>
    <message>
        <source>Lest inn {date}</source>
        <translation>Imported {date}</translation>
    </message>
    <message>
        <source>Grensene er generaliserte: en oversikt, ikke juridiske grenser.</source>
        <translation>The boundaries are generalised: an overview, not legal boundaries.</translation>
    </message>
    <message>
        <source>© Kartverket, generalisert</source>
        <translation>© Kartverket, generalised</translation>
    </message>
    <message>
        <source>Kommuneinndelingen fra {date}</source>
        <translation>The municipal division of {date}</translation>
    </message>
    <message>
        <source>Året {plan} ble vedtatt i hver kommune, med kilde og hvor sikkert året er.</source>
        <translation>The year {plan} was adopted in each municipality, with its source and how certain the year is.</translation>
    </message>
    <message>
        <source>Ufullstendige eksempeldata fra åpne nettsider, til egne planår er lest inn.</source>
        <translation>Incomplete sample data from public web pages, until your own plan years have been imported.</translation>
    </message>
    <message>
        <source>Planår for {plan}</source>
        <translation>Plan years of {plan}</translation>
    </message>
    <message>
        <source>Sist endret {date}</source>
        <translation>Last changed {date}</translation>
    </message>
    <message>
        <source>Kilden til hvert planår står i kolonnen Kilde</source>
        <translation>The source of each plan year is in the column Source</translation>
    </message>
    <message>
        <source>Opplysninger fra åpne nettsider, uten egen lisens</source>
        <translation>Information from public web pages, without a licence of its own</translation>
    </message>
    <message>
        <source>Riksgrenser og fylkesgrenser i landområdene rundt kommunene.</source>
        <translation>National and county borders in the land around the municipalities.</translation>
    </message>
    <message>
        <source>Navn på havområdene rundt kommunene, og gradnettet over hav og land.</source>
        <translation>Names of the seas around the municipalities, and the graticule over sea and land.</translation>
    </message>
    <message>
        <source>Grensene mellom havområdene er forenklet etter IHO S-23</source>
        <translation>The limits between the seas are simplified from IHO S-23</translation>
    </message>
    <message>
        <source>Landområdene rundt kommunene, med navn: fylkene i Norge, avledet av generaliserte kommunegrenser, og utlandet fra Natural Earth slik QGIS installerer det.</source>
        <translation>The land around the municipalities, with names: the counties of Norway, derived from generalised municipality boundaries, and other countries from Natural Earth as installed with QGIS.</translation>
    </message>
    <message>
        <source>Norge: CC BY 4.0</source>
        <translation>Norway: CC BY 4.0</translation>
    </message>
    <message>
        <source>Utlandet: fri bruk (public domain)</source>
        <translation>Other countries: free to use (public domain)</translation>
    </message>
    <message>
        <source>NOB</source>
        <translation>ENG</translation>
    </message>
    <message>
        <source>kommune</source>
        <translation>municipality</translation>
    </message>
    <message>
        <source>kommuneplan</source>
        <translation>municipal master plan</translation>
    </message>
    <message>
        <source>samfunnsdel</source>
        <translation>social element</translation>
    </message>
    <message>
        <source>{municipality}: skriv et år fra {first} til {last}, ikke {value}, eller la feltet stå tomt. Verdien blir ikke lagret.</source>
        <translation>{municipality}: type a year from {first} to {last}, not {value}, or leave the field empty. The value will not be saved.</translation>
    </message>
    <message>
        <source>Fyll ut kommunenummeret i den nye raden, eller slett raden, og lagre på nytt. Ingenting i {layer} er lagret.</source>
        <translation>Fill in the municipality number in the new row, or delete the row, and save again. Nothing in {layer} has been saved.</translation>
    </message>
    <message>
        <source>Laget «{layer}» har et filter. Kommuner som filteret skjuler, vises uten planår. Fjern filteret for å se alle planårene.</source>
        <translation>The layer “{layer}” has a filter. Municipalities that the filter hides are shown without a plan year. Remove the filter to see all plan years.</translation>
    </message>
    <message>
        <source>Forkast endringen, fjern filteret på laget «{layer}», og skriv planåret på nytt: {municipalities}. Filteret skjuler raden som finnes fra før. Ingenting i {layer} er lagret.</source>
        <translation>Discard the edit, remove the filter on the layer “{layer}”, and enter the plan year again: {municipalities}. The filter hides the row that is already there. Nothing in {layer} was saved.</translation>
    </message>
    <message>
        <source>Slett den nye raden for {municipalities}, skriv planåret i raden som finnes fra før, og lagre på nytt. Ingenting i {layer} er lagret.</source>
        <translation>Delete the new row for {municipalities}, type the plan year in the row that is already there, and save again. Nothing in {layer} has been saved.</translation>
    </message>
    <message>
        <source>Se etter om det du lagret nå, er med i {path}, eller legg tilbake en sikkerhetskopi. Arbeidsfilen {file} er borte eller byttet ut mens QGIS hadde den åpen.</source>
        <translation>Check whether what you just saved is in {path}, or put back a backup. The working file {file} is gone or was replaced while QGIS had it open.</translation>
    </message>
    <message>
        <source>en rad uten kommunenummer</source>
        <translation>a row without a municipality number</translation>
    </message>
    <message>
        <source>Ikke lagt til i «{layer}»: {rows}. Hver kommune er på kartet én gang. Nye grenser leses inn med «Velg kommunelag …».</source>
        <translation>Not added to “{layer}”: {rows}. Each municipality is on the map once. Import new boundaries with “Choose municipality layer…”.</translation>
    </message>
    <message>
        <source>Ikke lagt til i «{layer}»: {rows}. Hver kommune har sin rad fra før. Skriv planåret i den, eller les inn en tabell med «Velg planårstabell …».</source>
        <translation>Not added to “{layer}”: {rows}. Each municipality already has its row. Type the plan year in it, or import a table with “Choose plan-year table…”.</translation>
    </message>
    <message>
        <source>Skriv en kode som ingen annen rad i {layer} har, og lagre på nytt. Ingenting i {layer} er lagret.</source>
        <translation>Type a code that no other row of {layer} has, and save again. Nothing in {layer} has been saved.</translation>
    </message>
    <message>
        <source>La QGIS stå åpent, få orden på arbeidsfilen {file}, og lagre på nytt. Ikke lagret, men ikke tapt: {edits}. {cause}</source>
        <translation>Keep QGIS open, put the working file {file} right, and save again. Not saved, but not lost: {edits}. {cause}</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har ingen av kommunene i utvalget.</source>
        <translation>The municipality layer “{layer}” has none of the municipalities in the selection.</translation>
    </message>
    <message>
        <source>Hele området</source>
        <translation>The whole area</translation>
    </message>
    <message>
        <source>Valgte kommuner ({count})</source>
        <translation>Selected municipalities ({count})</translation>
    </message>
    <message>
        <source>utvalg</source>
        <translation>selection</translation>
    </message>
    <message>
        <source>Avslutt redigeringen av {names} før prosjektet bytter arbeidsfil.</source>
        <translation>Stop editing {names} before the project switches working file.</translation>
    </message>
    <message>
        <source>Filteret på laget «{layer}» er tatt bort, for det viser ingenting fra arbeidsfilen {file}: {filter}</source>
        <translation>The filter on the layer “{layer}” was removed, because it shows nothing from the working file {file}: {filter}</translation>
    </message>
    <message>
        <source>Avbrutt. Rapporten er ikke laget.</source>
        <translation>Cancelled. The report was not made.</translation>
    </message>
    <message>
        <source>Lukk {file} i andre programmer, eller velg en annen mappe. Rapporten kunne ikke skrives. {cause}</source>
        <translation>Close {file} in other programs, or choose another folder. The report could not be written. {cause}</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» først. Prosjektet har ikke noe planstatuskart.</source>
        <translation>Click “Update plan status” first. The project has no plan status map.</translation>
    </message>
    <message>
        <source>En innstilling kan ikke brukes, så standardverdien gjelder. {why}</source>
        <translation>A setting cannot be used, so the default applies. {why}</translation>
    </message>
    <message>
        <source>Kommuner utenfor fylkene på kartet, som ikke er tatt med: {count}.</source>
        <translation>Municipalities left out because they are outside the counties on the map: {count}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har ingen kommuner i fylke {counties}. Fylkene i laget er: {seen}.</source>
        <translation>The municipality layer “{layer}” has no municipalities in county {counties}. The counties in the layer are: {seen}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har ingen kommuner i fylke {counties}.</source>
        <translation>The municipality layer “{layer}” has no municipalities in county {counties}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» mangler {names}.</source>
        <translation>The municipality layer “{layer}” is missing {names}.</translation>
    </message>
    <message>
        <source>Kommuneflatene gikk ut i sjøen og er klippet til kystlinjen (generalisert).</source>
        <translation>The municipality polygons extended into the sea and have been clipped to the coastline (generalised).</translation>
    </message>
    <message>
        <source>flaten ligger ikke i {name}; er nummeret riktig?</source>
        <translation>the polygon is not in {name}; is the number correct?</translation>
    </message>
    <message>
        <source>{count} slike objekter, dette er det første</source>
        <translation>{count} such features, this is the first</translation>
    </message>
    <message>
        <source>{layer} er ødelagt: bare {seen} av {count} objekter kan leses.</source>
        <translation>{layer} is damaged: only {seen} of {count} features can be read.</translation>
    </message>
    <message>
        <source>Se etter om noe mangler på kartet. Kommunelaget «{layer}» er lest med feil. {cause}</source>
        <translation>Check whether anything is missing on the map. The municipality layer “{layer}” was read with errors. {cause}</translation>
    </message>
    <message>
        <source>objektet har ingen flate</source>
        <translation>the feature has no polygon</translation>
    </message>
    <message>
        <source>bare flatene i objektet er brukt, ikke linjer og punkter</source>
        <translation>only the polygons of the feature are used, not lines and points</translation>
    </message>
    <message>
        <source>nummeret gjelder; navnet er «{name}»</source>
        <translation>the number counts; the name is “{name}”</translation>
    </message>
    <message>
        <source>ikke et kommunenummer</source>
        <translation>not a municipality number</translation>
    </message>
    <message>
        <source>Grensene er forenklet til det et kart i A3 kan vise: {before} punkter er blitt {after}, og ingen linje er flyttet mer enn {metres} meter.</source>
        <translation>The boundaries have been simplified to what a map in A3 can show: {before} points have become {after}, and no line has moved more than {metres} metres.</translation>
    </message>
    <message>
        <source>Kontroller koordinatsystemet på kommunelaget «{layer}». Koordinatene passer ikke med {crs}, eller laget er ødelagt.</source>
        <translation>Check the coordinate system of the municipality layer “{layer}”. The coordinates do not fit {crs}, or the layer is damaged.</translation>
    </message>
    <message>
        <source>Angi riktig koordinatsystem for kommunelaget «{layer}», og prøv igjen. Laget mangler opplysning om koordinatsystem, og det går ikke fram av koordinatene hvilket det er.</source>
        <translation>Assign the correct coordinate system to the municipality layer “{layer}”, and try again. The layer is missing information about its coordinate system, and the coordinates do not show which one it is.</translation>
    </message>
    <message>
        <source>Angi riktig koordinatsystem for kommunelaget «{layer}», og prøv igjen. Kommunene havner på feil sted når koordinatene leses som {crs}. Hvis koordinatsystemet er riktig, kan kommunenumrene være forvekslet.</source>
        <translation>Assign the correct coordinate system to the municipality layer “{layer}”, and try again. The municipalities end up in the wrong place when the coordinates are read as {crs}. If the coordinate system is correct, the municipality numbers may have been mixed up.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» mangler opplysning om koordinatsystem; {crs} er brukt.</source>
        <translation>The municipality layer “{layer}” is missing information about its coordinate system; {crs} is used.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har koordinatsystemet {crs}, men koordinatene er i {actual}. Det er rettet, så kommunene ligger der de skal.</source>
        <translation>The municipality layer “{layer}” has the coordinate system {crs}, but the coordinates are in {actual}. This has been corrected, so the municipalities are where they should be.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har koordinatene i omvendt rekkefølge (nord før øst). Det er rettet, så kommunene ligger der de skal.</source>
        <translation>The municipality layer “{layer}” has its coordinates in reverse order (north before east). This has been corrected, so the municipalities are where they should be.</translation>
    </message>
    <message>
        <source>ukjent</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>nummer i «{field}»</source>
        <translation>number in “{field}”</translation>
    </message>
    <message>
        <source>navn i «{field}»</source>
        <translation>name in “{field}”</translation>
    </message>
    <message>
        <source>Lag «{layer}», {fields}.</source>
        <translation>Layer “{layer}”, {fields}.</translation>
    </message>
    <message>
        <source>Sjekk at kommunelaget «{layer}» finnes. Det kan ikke leses.</source>
        <translation>Check that the municipality layer “{layer}” is still there. It cannot be read.</translation>
    </message>
    <message>
        <source>{layer} har {shape}</source>
        <translation>{layer} has {shape}</translation>
    </message>
    <message>
        <source>Velg et lag med kommunenes flater. {seen}, ikke flater.</source>
        <translation>Choose a layer with the polygons of the municipalities. {seen}, not polygons.</translation>
    </message>
    <message>
        <source>{layer}. Feltene er {fields}</source>
        <translation>{layer}. The fields are {fields}</translation>
    </message>
    <message>
        <source>Fant ikke feltet «{field}» i {seen}.</source>
        <translation>Could not find the field “{field}” in {seen}.</translation>
    </message>
    <message>
        <source>Fant ikke noe felt med kommunenummer eller kommunenavn i {seen}.</source>
        <translation>Could not find a field with municipality numbers or names in {seen}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» er ødelagt, ikke lastet helt ned, eller laget på en måte som QGIS ikke kjenner. {cause}</source>
        <translation>The municipality layer “{layer}” is damaged, has not been downloaded completely, or is made in a way that QGIS does not know. {cause}</translation>
    </message>
    <message>
        <source>flater</source>
        <translation>polygons</translation>
    </message>
    <message>
        <source>punkter</source>
        <translation>points</translation>
    </message>
    <message>
        <source>linjer</source>
        <translation>lines</translation>
    </message>
    <message>
        <source>ingen geometri</source>
        <translation>no geometry</translation>
    </message>
    <message>
        <source>Fant ingen tabell om samarbeid i {file}. Overskriftene må være de samme som i en fil som er skrevet herfra, eller navn på samarbeidet og minst én kolonne til.</source>
        <translation>No table of cooperation was found in {file}. The headings must be those of a file written from here, or the name of the cooperation and at least one more column.</translation>
    </message>
    <message>
        <source>Lukk {file} hvis den er åpen i et annet program, og prøv igjen. Den kunne ikke skrives. {cause}</source>
        <translation>Close {file} if it is open in another program, and try again. It could not be written. {cause}</translation>
    </message>
    <message>
        <source>{file} er for stor: mer enn 1 GB.</source>
        <translation>{file} is too large: more than 1 GB.</translation>
    </message>
    <message>
        <source>Sjekk om {file} er flyttet, eller koble til nettverksdisken. Filen ble ikke funnet.</source>
        <translation>Check whether {file} has been moved, or connect the network drive. The file could not be found.</translation>
    </message>
    <message>
        <source>{file} kan ikke leses. {cause}</source>
        <translation>{file} cannot be read. {cause}</translation>
    </message>
    <message>
        <source>Be om å få {file} på nytt. Filen er tom.</source>
        <translation>Ask to have {file} sent again. The file is empty.</translation>
    </message>
    <message>
        <source>Velg filen med dataene, eller legg laget i prosjektet først. {file} har ikke data selv, men henter dem fra en annen fil eller fra nettet.</source>
        <translation>Choose the file with the data, or add the layer to the project first. {file} holds no data itself but takes them from another file or from the web.</translation>
    </message>
    <message>
        <source>Be om å få {file} på nytt. Filen er ødelagt eller ikke lastet helt ned.</source>
        <translation>Ask to have {file} sent again. The file is damaged or has not been downloaded completely.</translation>
    </message>
    <message>
        <source>Åpne {file}, fjern passordet og lagre på nytt. Filen er låst med passord.</source>
        <translation>Open {file}, remove the password and save it again. The file is locked with a password.</translation>
    </message>
    <message>
        <source>{file} pakker seg ut til mer enn 1 GB, og er ikke åpnet.</source>
        <translation>{file} unpacks to more than 1 GB and has not been opened.</translation>
    </message>
    <message>
        <source>Lag mappen {folder}, eller velg en annen. Den finnes ikke.</source>
        <translation>Create the folder {folder}, or choose another. It does not exist.</translation>
    </message>
    <message>
        <source>Velg en mappe du har lov til å skrive i. Mappen {folder} er skrivebeskyttet.</source>
        <translation>Choose a folder you are allowed to write in. The folder {folder} is write-protected.</translation>
    </message>
    <message>
        <source>Skriv et filnavn. {path} er en mappe.</source>
        <translation>Type a file name. {path} is a folder.</translation>
    </message>
    <message>
        <source>d. MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d. MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>Kolonnene etter nr. {count} er ikke lest</source>
        <translation>The columns after no. {count} were not read</translation>
    </message>
    <message>
        <source>Overstrøket tekst er ikke lest</source>
        <translation>Struck-through text has not been read</translation>
    </message>
    <message>
        <source>1 skjult rad er ikke lest</source>
        <translation>1 hidden row was not read</translation>
    </message>
    <message>
        <source>{count} skjulte rader er ikke lest</source>
        <translation>{count} hidden rows were not read</translation>
    </message>
    <message>
        <source>Skjult kolonne {letter} er ikke lest</source>
        <translation>Hidden column {letter} was not read</translation>
    </message>
    <message>
        <source>Skjulte kolonner {letters} er ikke lest</source>
        <translation>Hidden columns {letters} were not read</translation>
    </message>
    <message>
        <source>{file} har bare skjulte ark. Vis arket som skal leses, og lagre.</source>
        <translation>{file} has only hidden sheets. Show the sheet to be read, and save.</translation>
    </message>
    <message>
        <source>Arket «{name}» er skjult og ikke lest</source>
        <translation>The sheet “{name}” is hidden and was not read</translation>
    </message>
    <message>
        <source>{file} er en nettside uten tabell. Åpne den i regnearkprogrammet og lagre den som .xlsx.</source>
        <translation>{file} is a web page without a table. Open it in the spreadsheet program and save it as .xlsx.</translation>
    </message>
    <message>
        <source>tabell {number}</source>
        <translation>table {number}</translation>
    </message>
    <message>
        <source>{file} kan ikke leses som tabell. Er den ødelagt, eller en annen slags fil?</source>
        <translation>{file} cannot be read as a table. Is it damaged, or another kind of file?</translation>
    </message>
    <message>
        <source>{file} er ødelagt: bare en del av radene kan leses.</source>
        <translation>{file} is damaged: only some of the rows can be read.</translation>
    </message>
    <message>
        <source>Sjekk filen bak laget «{layer}». Laget kan ikke leses.</source>
        <translation>Check the file behind the layer “{layer}”. The layer cannot be read.</translation>
    </message>
    <message>
        <source>{file} har ingen rader.</source>
        <translation>{file} has no rows.</translation>
    </message>
    <message>
        <source>en Excel-arbeidsbok av typen .xlsb</source>
        <translation>an Excel workbook of the type .xlsb</translation>
    </message>
    <message>
        <source>et Word-dokument</source>
        <translation>a Word document</translation>
    </message>
    <message>
        <source>en presentasjon</source>
        <translation>a presentation</translation>
    </message>
    <message>
        <source>et regneark fra Numbers</source>
        <translation>a Numbers spreadsheet</translation>
    </message>
    <message>
        <source>en PDF</source>
        <translation>a PDF</translation>
    </message>
    <message>
        <source>et bilde</source>
        <translation>a picture</translation>
    </message>
    <message>
        <source>en Access-database</source>
        <translation>an Access database</translation>
    </message>
    <message>
        <source>ikke et regneark</source>
        <translation>not a spreadsheet</translation>
    </message>
    <message>
        <source>Lagre tabellen som .xlsx eller .csv, og velg den. {file} kan ikke leses som tabell. Filen er {kind}.</source>
        <translation>Save the table as .xlsx or .csv, and choose that. {file} cannot be read as a table. The file is {kind}.</translation>
    </message>
    <message>
        <source>{file} er ikke en tekstfil, selv om den heter {suffix}.</source>
        <translation>{file} is not a text file, although its name ends in {suffix}.</translation>
    </message>
    <message>
        <source>{file} har ingen liste som kan leses som tabell.</source>
        <translation>{file} has no list that can be read as a table.</translation>
    </message>
    <message>
        <source>Pakk ut {file}, og velg filen med tabellen. I zip-filen er det ingen tabell som kan leses.</source>
        <translation>Unpack {file}, and choose the file with the table. There is no table in the zip file that can be read.</translation>
    </message>
    <message>
        <source>{file} kan ikke leses som kartlag. Er den ødelagt eller en annen slags fil? En shapefil trenger også filene som ender på .shx og .dbf.</source>
        <translation>{file} cannot be read as a map layer. Is it damaged, or another kind of file? A shapefile also needs the files that end in .shx and .dbf.</translation>
    </message>
    <message>
        <source>Velg GeoJSON, GML eller FGDB når du laster ned kommunene, eller en GeoPackage eller en shapefil.</source>
        <translation>Choose GeoJSON, GML or FGDB when you download the municipalities, or a GeoPackage or a shapefile.</translation>
    </message>
    <message>
        <source>{file} i {zip}</source>
        <translation>{file} in {zip}</translation>
    </message>
    <message>
        <source>{file} er {kind}.</source>
        <translation>{file} is {kind}.</translation>
    </message>
    <message>
        <source>SOSI, som QGIS ikke leser</source>
        <translation>SOSI, which QGIS does not read</translation>
    </message>
    <message>
        <source>en databasedump (SQL), som først må leses inn i en database</source>
        <translation>a database dump (SQL), which must first be loaded into a database</translation>
    </message>
    <message>
        <source>en tegning uten opplysning om hvilken kommune en flate er</source>
        <translation>a drawing with no information about which municipality a polygon is</translation>
    </message>
    <message>
        <source>en Access-database (personlig geodatabase)</source>
        <translation>an Access database (personal geodatabase)</translation>
    </message>
    <message>
        <source>et prosjekt eller lagoppsett, som bare viser til dataene</source>
        <translation>a project or a layer definition, which only points to the data</translation>
    </message>
    <message>
        <source>enda en zip-fil, som må pakkes ut først</source>
        <translation>another zip file, which must be unpacked first</translation>
    </message>
    <message>
        <source>Avbrutt. Kartet er ikke laget.</source>
        <translation>Cancelled. The map has not been made.</translation>
    </message>
    <message>
        <source>Sjekk at du har skrivetilgang til {file}. Prosjektet kunne ikke lagres.</source>
        <translation>Check that you have write access to {file}. The project could not be saved.</translation>
    </message>
    <message>
        <source>Lukk {file} i andre programmer, og prøv igjen. Kontrollisten kunne ikke skrives. {cause}</source>
        <translation>Close {file} in other programs, and try again. The issue report could not be written. {cause}</translation>
    </message>
    <message>
        <source>Skriv hele stien til en fil med filendelsen .gpkg.</source>
        <translation>Type the whole path of a file with the extension .gpkg.</translation>
    </message>
    <message>
        <source>før innlesing av «{name}»</source>
        <translation>before the import of “{name}”</translation>
    </message>
    <message>
        <source>før eksempeldata ble tatt bort</source>
        <translation>before sample data were removed</translation>
    </message>
    <message>
        <source>før arbeidsfilen ble oppgradert</source>
        <translation>before the working file was upgraded</translation>
    </message>
    <message>
        <source>før du gikk tilbake</source>
        <translation>before you went back</translation>
    </message>
    <message>
        <source>Fikk ikke tatt sikkerhetskopi av {file}, så ingenting er endret. {cause}</source>
        <translation>Could not make a backup of {file}, so nothing has been changed. {cause}</translation>
    </message>
    <message>
        <source>Kan ikke lese mappen {folder}. {cause}</source>
        <translation>Cannot read the folder {folder}. {cause}</translation>
    </message>
    <message>
        <source> ødelagt</source>
        <translation> damaged</translation>
    </message>
    <message>
        <source>Lukk andre programmer som bruker {file}, start QGIS på nytt, og prøv igjen. Fikk ikke lagt sikkerhetskopien på plass. {cause}</source>
        <translation>Close other programs that use {file}, restart QGIS and try again. Could not put the backup in place. {cause}</translation>
    </message>
    <message>
        <source>Velg tabellen på nytt, så viser oppsummeringen det som gjelder nå. Noen har endret samarbeid i {file} i mellomtiden, og ingenting er lest inn.</source>
        <translation>Choose the table again, and the summary shows what holds now. Someone has changed cooperation in {file} in the meantime, and nothing was imported.</translation>
    </message>
    <message>
        <source>Lukk andre programmer som bruker arbeidsfilen {file}, eller legg tilbake en sikkerhetskopi. Den kan ikke leses. {cause}</source>
        <translation>Close other programs that use the working file {file}, or put back a backup. It cannot be read. {cause}</translation>
    </message>
    <message>
        <source>Lagre redigeringen, og lukk andre programmer som bruker arbeidsfilen {file}. Prøv så igjen. Ingenting er endret. {cause}</source>
        <translation>Save the edits, and close other programs that use the working file {file}. Then try again. Nothing has been changed. {cause}</translation>
    </message>
    <message>
        <source>{count} planår er ufullstendige eksempeldata.</source>
        <translation>{count} plan years are incomplete sample data.</translation>
    </message>
    <message>
        <source>Planåret fjernes</source>
        <translation>The plan year is removed</translation>
    </message>
    <message>
        <source>Planåret kommer tilbake</source>
        <translation>The plan year comes back</translation>
    </message>
    <message>
        <source>Planåret endres</source>
        <translation>The plan year is changed</translation>
    </message>
    <message>
        <source>Arbeidsfilen {file} mangler eller kan ikke leses.</source>
        <translation>The working file {file} is missing or cannot be read.</translation>
    </message>
    <message>
        <source>Sikkerhetskopien er lik arbeidsfilen. Det er ingenting å gå tilbake til.</source>
        <translation>The backup matches the working file. There is nothing to go back to.</translation>
    </message>
    <message>
        <source>Planår som kommer tilbake eller endres: {count}.</source>
        <translation>Plan years that come back or change: {count}.</translation>
    </message>
    <message>
        <source>Planår som fjernes: {count} ({names}).</source>
        <translation>Plan years that are removed: {count} ({names}).</translation>
    </message>
    <message>
        <source>Kommuner som får andre opplysninger: {count}.</source>
        <translation>Municipalities whose other details change: {count}.</translation>
    </message>
    <message>
        <source>Kommuner som får andre grenser: {count}.</source>
        <translation>Municipalities whose boundaries change: {count}.</translation>
    </message>
    <message>
        <source>Rader om samarbeid som kommer, fjernes eller endres: {count}.</source>
        <translation>Rows of cooperation that are added, removed or changed: {count}.</translation>
    </message>
    <message>
        <source>Endringer som ikke lenger står i historikken: {count}.</source>
        <translation>Changes that will no longer be in the history: {count}.</translation>
    </message>
    <message>
        <source>Egne kolonner og tabeller som kommer, forsvinner eller endres: {names}.</source>
        <translation>Your own columns and tables that come, go or change: {names}.</translation>
    </message>
    <message>
        <source>Kommer på kartet: {names}.</source>
        <translation>Added to the map: {names}.</translation>
    </message>
    <message>
        <source>Tas ut av kartet: {names}.</source>
        <translation>Removed from the map: {names}.</translation>
    </message>
    <message>
        <source>Velg sikkerhetskopien på nytt, så ser du det som gjelder nå. Noen har endret planår eller samarbeid i {file} i mellomtiden, og ingenting er endret tilbake.</source>
        <translation>Choose the backup again, and you see what holds now. Someone has changed plan years or cooperation in {file} in the meantime, and nothing was changed back.</translation>
    </message>
    <message>
        <source>Velg en annen sikkerhetskopi. {file} er ødelagt, og kan ikke brukes.</source>
        <translation>Choose another backup. {file} is damaged and cannot be used.</translation>
    </message>
    <message>
        <source>De innebygde grensene dekker ikke fylke {counties}. Velg et kommunelag som gjør det.</source>
        <translation>The built-in boundaries do not cover county {counties}. Choose a municipality layer that does.</translation>
    </message>
    <message>
        <source>Velg tabellen på nytt, så viser oppsummeringen det som gjelder nå. Noen har endret planår i {file} i mellomtiden, og ingenting er lest inn.</source>
        <translation>Choose the table again, and the summary will show how things stand now. Someone has changed plan years in {file} in the meantime, and nothing has been imported.</translation>
    </message>
    <message>
        <source>Velg et annet navn. Arbeidsfilen {file} har planår som noen har endret, og ble ikke erstattet.</source>
        <translation>Choose another name. The working file {file} has plan years that someone has changed, and was not replaced.</translation>
    </message>
    <message>
        <source>Velg et annet navn. Arbeidsfilen {file} har samarbeid som noen har endret, og ble ikke erstattet.</source>
        <translation>Choose another name. The working file {file} has cooperation that someone has changed, and was not replaced.</translation>
    </message>
    <message>
        <source>Velg et annet navn. Arbeidsfilen {file} har planår, grenser, kolonner eller tabeller som kontoret har lagt inn, og ble ikke erstattet.</source>
        <translation>Choose another name. The working file {file} has plan years, borders, columns or tables that the office has put in, and was not replaced.</translation>
    </message>
    <message>
        <source>Filen {file} finnes fra før, og ble ikke rørt.</source>
        <translation>The file {file} already exists and was not touched.</translation>
    </message>
    <message>
        <source>Velg en mappe med plass, som du har lov til å skrive i. Arbeidsfilen {file} kunne ikke lages. {cause}</source>
        <translation>Choose a folder with space that you are allowed to write in. The working file {file} could not be created. {cause}</translation>
    </message>
    <message>
        <source>{file} er ikke en arbeidsfil for Planstatus, og ble ikke rørt.</source>
        <translation>{file} is not a Planstatus working file and was not touched.</translation>
    </message>
    <message>
        <source>Oppgrader tillegget. Arbeidsfilen {file} er laget av en nyere utgave av Planstatus.</source>
        <translation>Upgrade the plugin. The working file {file} was made by a newer version of Planstatus.</translation>
    </message>
    <message>
        <source>Lagene leser hver sin arbeidsfil. {files}.</source>
        <translation>The layers read different working files. {files}.</translation>
    </message>
    <message>
        <source>Legg arbeidsfilen {file} tilbake, eller koble til nettverksdisken. Vil du begynne på nytt, fjerner du laget «{layer}» fra prosjektet.</source>
        <translation>Put the working file {file} back, or connect the network drive. To start afresh, remove the layer “{layer}” from the project.</translation>
    </message>
    <message>
        <source>Fant ikke arbeidsfilen {file}. Prosjektet bruker nå {own}.</source>
        <translation>Could not find the working file {file}. The project now uses {own}.</translation>
    </message>
    <message>
        <source>Arbeidsfil (tomt: prosjektets, ellers innebygde data)</source>
        <translation>Working file (empty: the project&apos;s, else built-in data)</translation>
    </message>
    <message>
        <source>Kartdato, for eksempel 4.9.2024 (tomt: prosjektets, ellers i dag)</source>
        <translation>Map date, such as 4.9.2024 (empty: the project&apos;s, else today)</translation>
    </message>
    <message>
        <source>Lag atlas</source>
        <translation>Make atlas</translation>
    </message>
    <message>
        <source>Lager et atlas som PDF med bokmerker. «plankontor» har først en oversikt og så et ark for hvert plankontor: kart, medlemmer med planene deres, avtaler med vedtakene i hver kommune, stillinger, tilskudd og hva kontrollen fant. «kommuner» har et ark for hver kommune til et kommunemøte: hvor den ligger, planene, planene til naboene, samarbeidene og tidligere planer.

Atlaset viser det som er lagret. Arbeidsfilen blir bare lest.</source>
        <translation>Makes an atlas as a PDF with bookmarks. “plankontor” has an overview first and then a sheet for each joint planning office: map, members with their plans, agreements with the decisions of each municipality, posts, grants and what the check found. “kommuner” has a sheet for each municipality for a municipal meeting: where it lies, its plans, the plans of its neighbours, its cooperations and earlier plans.

The atlas shows what is saved. The working file is only read.</translation>
    </message>
    <message>
        <source>Antall ark i atlaset</source>
        <translation>Number of sheets in the atlas</translation>
    </message>
    <message>
        <source>Hvilket atlas</source>
        <translation>Which atlas</translation>
    </message>
    <message>
        <source>Kontor, for eksempel vestland (tomt: etter fylkene)</source>
        <translation>Office, for example vestland (empty: follows from the counties)</translation>
    </message>
    <message>
        <source>Papirformat</source>
        <translation>Page size</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>Atlas</translation>
    </message>
    <message>
        <source>plankontor: et ark for hvert kontor. kommuner: et ark for hver kommune.</source>
        <translation>plankontor: a sheet for each joint planning office. kommuner: a sheet for each municipality.</translation>
    </message>
    <message>
        <source>Arbeidsfilen atlaset lages av. Tomt: det prosjektet viser, med prosjektets ord og farger. Har prosjektet ikke noe planstatuskart, brukes de innebygde dataene.</source>
        <translation>The working file that the atlas is made of. Empty: what the project shows, with the words and colours of the project. If the project has no plan status map, the built-in data are used.</translation>
    </message>
    <message>
        <source>Kortnavnet på kontoret som lager atlaset: {names}. Uten arbeidsfil blir det atlas av de innebygde dataene for kontoret.</source>
        <translation>The short name of the office that makes the atlas: {names}. Without a working file, the atlas is of the built-in data of the office.</translation>
    </message>
    <message>
        <source>Datoen atlaset gjelder: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i prosjektet, ellers dagens dato.</source>
        <translation>The date the atlas is of: 4.9.2024 or 4. september 2024. Empty: the map date of the project, else today&apos;s date.</translation>
    </message>
    <message>
        <source>Papirformatet: A4 eller A3.</source>
        <translation>The page size: A4 or A3.</translation>
    </message>
    <message>
        <source>Filen atlaset skrives til, med filendelsen .pdf.</source>
        <translation>The file the atlas is written to, with the extension .pdf.</translation>
    </message>
    <message>
        <source>Ser etter det loven krever av interkommunale samarbeid og av planene i hver kommune, og som ikke er registrert. Hvert funn er en setning med paragraf og nivå: må, bør eller merknad. Et funn sier at noe ikke er registrert i arbeidsfilen, ikke at det ikke er gjort.

Kontrollen gjelder det som er lagret. Arbeidsfilen blir bare lest.</source>
        <translation>Looks for what the law requires of inter-municipal cooperation and of the plans of each municipality, and that is not registered. Each finding is a sentence with its section of the act and a level: must, should or note. A finding says that something is not registered in the working file, not that it is not done.

The check is of what is saved. The working file is only read.</translation>
    </message>
    <message>
        <source>Antall funn</source>
        <translation>Number of findings</translation>
    </message>
    <message>
        <source>Kontrollen er ferdig, og stopper som STOPP_VED sier. {told}</source>
        <translation>The check is done, and stops as STOPP_VED says. {told}</translation>
    </message>
    <message>
        <source>Kontor, for eksempel vestland (tomt: prosjektets)</source>
        <translation>Office, such as vestland (empty: the project&apos;s)</translation>
    </message>
    <message>
        <source>Stopp med feil ved funn på nivå (tomt: aldri)</source>
        <translation>Stop with an error at findings of level (empty: never)</translation>
    </message>
    <message>
        <source>Funn</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Arbeidsfilen som kontrolleres. Tomt: arbeidsfilen prosjektet bruker. Har prosjektet ikke noe planstatuskart, kontrolleres de innebygde dataene.</source>
        <translation>The working file that is checked. Empty: the working file of the project. If the project has no plan status map, the built-in data are checked.</translation>
    </message>
    <message>
        <source>Kortnavnet på et kontor: {names}. De innebygde dataene for kontoret kontrolleres.</source>
        <translation>The short name of an office: {names}. The built-in data of the office are checked.</translation>
    </message>
    <message>
        <source>Datoen kontrollen gjelder: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i prosjektet, ellers dagens dato.</source>
        <translation>The date the check is of: 4.9.2024 or 4. september 2024. Empty: the map date of the project, else today&apos;s date.</translation>
    </message>
    <message>
        <source>Med {must} stopper algoritmen med feil når det er funn på det nivået, og med bør og merknad også ved mildere funn. Tabellen er skrevet først. Gjennom qgis_process blir det en avslutningskode som ikke er 0.</source>
        <translation>With {must}, the algorithm stops with an error when there are findings of that level, and with bør (should) and merknad (note) also at milder ones. The table is written first. Through qgis_process that is an exit code other than 0.</translation>
    </message>
    <message>
        <source>Tabellen med funnene, ett i hver rad. Tomt: ingen tabell.</source>
        <translation>The table of findings, one in each row. Empty: no table.</translation>
    </message>
    <message>
        <source>Antall kommuner</source>
        <translation>Number of municipalities</translation>
    </message>
    <message>
        <source>Antall eldre enn forrige periode</source>
        <translation>Number older than the previous term</translation>
    </message>
    <message>
        <source>Antall i forrige periode</source>
        <translation>Number in the previous term</translation>
    </message>
    <message>
        <source>Antall i inneværende periode</source>
        <translation>Number in the current term</translation>
    </message>
    <message>
        <source>Antall som mangler planår</source>
        <translation>Number without a plan year</translation>
    </message>
    <message>
        <source>Antall rader å sjekke</source>
        <translation>Number of issues</translation>
    </message>
    <message>
        <source>Hva som er lest, og hvorfra</source>
        <translation>What was read, and from where</translation>
    </message>
    <message>
        <source>Kommuner (tomt: innebygde, generaliserte grenser)</source>
        <translation>Municipalities (empty: built-in, generalised boundaries)</translation>
    </message>
    <message>
        <source>Felt med kommunenummer (tomt: velges automatisk)</source>
        <translation>Field with municipality numbers (empty: found automatically)</translation>
    </message>
    <message>
        <source>Planårstabell (tomt: eksempeldata, der det finnes)</source>
        <translation>Plan-year table (empty: sample data, where there are any)</translation>
    </message>
    <message>
        <source>Felt med kommunenummer i planårstabellen (tomt: velges automatisk)</source>
        <translation>Field with municipality numbers in the plan-year table (empty: found automatically)</translation>
    </message>
    <message>
        <source>Felt med planår (tomt: velges automatisk)</source>
        <translation>Field with plan years (empty: found automatically)</translation>
    </message>
    <message>
        <source>Ark i planårstabellen (tomt: velges automatisk)</source>
        <translation>Sheet in the plan-year table (empty: chosen automatically)</translation>
    </message>
    <message>
        <source>Fylkesnumre, eller alle (tomt: de kontoret har, ellers de i kommunelaget)</source>
        <translation>County numbers, or alle: all (empty: those of the office, otherwise those in the municipality layer)</translation>
    </message>
    <message>
        <source>Klipp kommunene til kystlinjen (auto: bare hvis flatene går ut i sjøen)</source>
        <translation>Clip the municipalities to the coastline (auto: only if the polygons extend into the sea; ja: yes, nei: no)</translation>
    </message>
    <message>
        <source>Plantype</source>
        <translation>Plan type</translation>
    </message>
    <message>
        <source>Kartdato, for eksempel 4.9.2024 (tomt: i dag)</source>
        <translation>Map date, for example 4 September 2024 (empty: today)</translation>
    </message>
    <message>
        <source>Klasser, for eksempel 1989-2019;2020-2023;2024- (tomt: kommunestyreperiodene)</source>
        <translation>Bands, for example 1989-2019;2020-2023;2024- (empty: the council terms)</translation>
    </message>
    <message>
        <source>Tittel (tomt: etter området)</source>
        <translation>Title (empty: follows from the area)</translation>
    </message>
    <message>
        <source>Kreditering (tomt: den kontoret har)</source>
        <translation>Credit line (empty: that of the office)</translation>
    </message>
    <message>
        <source>Kontornavn, ett på hver linje (tomt: de kontoret har)</source>
        <translation>Office names, one on each line (empty: those of the office)</translation>
    </message>
    <message>
        <source>Språk på kartet (tomt: målformen til kontoret)</source>
        <translation>Language on the map (empty: that of the office)</translation>
    </message>
    <message>
        <source>Sideformat</source>
        <translation>Page size</translation>
    </message>
    <message>
        <source>QGIS-prosjekt (*.qgz *.qgs)</source>
        <translation>QGIS project (*.qgz *.qgs)</translation>
    </message>
    <message>
        <source>Kart</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Kart over interkommunalt samarbeid</source>
        <translation>Map of inter-municipal cooperation</translation>
    </message>
    <message>
        <source>Prosjekt</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Arbeidsfil</source>
        <translation>Working file</translation>
    </message>
    <message>
        <source>Kontrolliste</source>
        <translation>Issue report</translation>
    </message>
    <message>
        <source>Lager kartet over hvor gamle kommuneplanenes samfunnsdeler er, som PDF, PNG eller SVG, og eventuelt prosjektet og arbeidsfilen bak det. Med PLANTYPE lages kartet over arealdelene, planstrategiene eller de helhetlige ROS-analysene i stedet.

Uten kommunelag brukes de innebygde, generaliserte grensene. Uten planårstabell brukes ufullstendige eksempeldata fra åpne nettsider, der det finnes; bytt dem ut med egne planår.

Kommunelaget kan være fra 2019 eller senere og ligge i en zip-fil. Planårstabellen leses slik den er sendt: kommunene kjennes igjen på nummer eller navn. Hvis flere ark eller kolonner er like gode, stopper algoritmen og nevner dem; velg med ARK, PLANAAR_NUMMERFELT og PLANAAR_FELT. Det som ikke kan brukes, står i kontrollisten, og LEST_FRA viser hva som er lest, og hvorfra.

Klassene følger kommunestyreperiodene på kartdatoen. En kommune som har fått ny plan etter den, vises med planen før, hvis tabellen har den.</source>
        <translation>Makes the map of how old the social elements of the municipal master plans are, as PDF, PNG or SVG, and, if wanted, the project and the working file behind it. With PLANTYPE the map is made of the land-use elements, the planning strategies or the comprehensive risk analyses instead.

Without a municipality layer the built-in, generalised boundaries are used. Without a plan-year table incomplete sample data from public web pages are used, where there are any; replace them with your own plan years.

The municipality layer can be from 2019 or later, and in a zip file. The plan-year table is read as it was sent: the municipalities are recognised by number or name. If several sheets or columns are equally good, the algorithm stops and says which they are; choose with ARK, PLANAAR_NUMMERFELT and PLANAAR_FELT. What cannot be used is in the issue report, and LEST_FRA tells what was read, and from where.

The bands follow the council terms on the map date. A municipality that has adopted a new plan since then is shown with the plan before it, if the table has that.</translation>
    </message>
    <message>
        <source>Flatelag med kommunene: et lag i prosjektet eller en fil, også rett fra zip-filen Kartverket leverer. Tomt: de innebygde, generaliserte grensene.</source>
        <translation>Polygon layer with the municipalities: a layer in the project or a file, also straight from the zip file Kartverket delivers. If empty, the built-in, generalised boundaries.</translation>
    </message>
    <message>
        <source>Feltet i kommunelaget som har kommunenummeret. Tomt: det velges etter navn og innhold.</source>
        <translation>The field in the municipality layer that has the municipality number. If empty, it is found by name and content.</translation>
    </message>
    <message>
        <source>Tabell med planår for hver kommune: regneark, CSV, nettside, GeoPackage, DBF, JSON eller et lag i prosjektet, også i en zip-fil. Tomt: ufullstendige eksempeldata, der det finnes.</source>
        <translation>Table with a plan year for each municipality: spreadsheet, CSV, web page, GeoPackage, DBF, JSON or a layer in the project, also in a zip file. If empty, incomplete sample data, where there are any.</translation>
    </message>
    <message>
        <source>Overskriften på kolonnen med kommunenummer i planårstabellen. Tomt: kolonnen velges automatisk, etter nummer eller navn.</source>
        <translation>The heading of the column with municipality numbers in the plan-year table. If empty, it is found automatically, by number or name.</translation>
    </message>
    <message>
        <source>Overskriften på kolonnen med planår i planårstabellen. Tomt: kolonnen velges automatisk.</source>
        <translation>The heading of the column with plan years in the plan-year table. If empty, it is found automatically.</translation>
    </message>
    <message>
        <source>Arket i regnearket, eller tabellen i filen, som har planårene. Tomt: det velges etter navn og innhold, og resultatet LEST_FRA viser hvilket det ble.</source>
        <translation>The sheet of the spreadsheet, or the table in the file, that has the plan years. If empty, it is chosen by name and content, and the output LEST_FRA says which one.</translation>
    </message>
    <message>
        <source>Kortnavnet på kontoret som lager kartet: {names}. Det bestemmer fylker, tittel, kreditering, kontornavn og språk. Tomt: kontoret som har fylkene på kartet. Hører de til flere kontorer, får kartet verken kreditering eller kontornavn.</source>
        <translation>The short name of the office that makes the map: {names}. It decides counties, title, credit line, office names and language. If empty, the office that has the counties on the map. If they belong to several offices, the map gets neither credit line nor office names.</translation>
    </message>
    <message>
        <source>To sifre for hvert fylke som skal være med, skilt med komma, semikolon eller mellomrom. Skriv alle for hele landet. Tomt: fylkene til kontoret, uten kontor alle i kommunelaget, og uten kommunelag {area} ({counties}).</source>
        <translation>Two digits for each county to include, separated by commas, semicolons or spaces. Write alle (all) for the whole country. If empty, the counties of the office, without an office all those in the municipality layer, and without a municipality layer {area} ({counties}).</translation>
    </message>
    <message>
        <source>Om kommunene skal klippes til den innebygde kystlinjen: auto bare hvis flatene går ut i sjøen, ja alltid, nei aldri.</source>
        <translation>Whether to clip the municipalities to the built-in coastline: auto only if the polygons extend into the sea, ja (yes) always, nei (no) never.</translation>
    </message>
    <message>
        <source>Planen kartet viser: samfunnsdel, arealdel, planstrategi eller ros (helhetlig risiko- og sårbarhetsanalyse). Planårstabellen leses som planår for den. Bare samfunnsdelen har eksempeldata.</source>
        <translation>The plan shown on the map: samfunnsdel (social element), arealdel (land-use element), planstrategi (planning strategy) or ros (comprehensive risk and vulnerability analysis). The plan-year table is read as plan years of it. Only the social element has sample data.</translation>
    </message>
    <message>
        <source>Datoen som står under «Kart produsert» på kartet, og som også bestemmer klassene: 4.9.2024 eller 4. september 2024. Tomt: dagens dato.</source>
        <translation>The date under “Map produced” on the map, which also decides the bands: 4.9.2024 or 4. september 2024. If empty, today’s date.</translation>
    </message>
    <message>
        <source>Tre klasser med semikolon mellom, den siste åpen, i stedet for kommunestyreperiodene: 1989-2019;2020-2023;2024-. For ros kan det også være alder i år: 0-3;4-7;8-.</source>
        <translation>Three bands separated by semicolons, the last one open, instead of the council terms: 1989-2019;2020-2023;2024-. For ros they can also be ages in years: 0-3;4-7;8-.</translation>
    </message>
    <message>
        <source>Tittelen øverst på kartet. Tomt: Samfunnsplanstatus, eller det kartet over plantypen heter, og navnet på området, som er området til kontoret, fylkene på kartet eller Norge.</source>
        <translation>The title at the top of the map. If empty, the standard title of the plan type with the name of the area: that of the office, the counties on the map, or Norway.</translation>
    </message>
    <message>
        <source>Linjen om hvem som har utarbeidet kartet. Tomt: linjen til kontoret.</source>
        <translation>The line that says who made the map. If empty, that of the office.</translation>
    </message>
    <message>
        <source>Navnene øverst til høyre, ett på hver linje, eller med \n mellom. Tomt: navnene på kontoret.</source>
        <translation>The names at the top right, one on each line, or with \n between them. If empty, those of the office.</translation>
    </message>
    <message>
        <source>Språket på tekstene i kartet: nb (bokmål), nn (nynorsk) eller en (engelsk). Tomt: målformen til kontoret.</source>
        <translation>The language of the texts on the map: nb (Bokmål), nn (Nynorsk) or en (English). If empty, that of the office.</translation>
    </message>
    <message>
        <source>Sidens størrelse, A4 eller A3. Formen på området avgjør om siden blir liggende eller stående.</source>
        <translation>The size of the page, A4 or A3. The shape of the area decides whether it is landscape or portrait.</translation>
    </message>
    <message>
        <source>Filen kartet skrives til. Filendelsen bestemmer filtypen: .pdf, .png eller .svg.</source>
        <translation>The file the map is written to. Its extension decides the file type: .pdf, .png or .svg.</translation>
    </message>
    <message>
        <source>Valgfritt: filen kartet over plankontor og regionale beredskapskoordinatorer skrives til, som .pdf, .png eller .svg. Det viser samarbeidene i arbeidsfilen, og uten egen arbeidsfil de innebygde.</source>
        <translation>Optional: the file for the map of joint planning offices and regional preparedness coordinators, as .pdf, .png or .svg. It shows the cooperations in the working file, and without a working file of your own the built-in ones.</translation>
    </message>
    <message>
        <source>Valgfritt: QGIS-prosjektet med kartlagene og begge utskriftslayoutene. Velger du ingen arbeidsfil, lages den ved siden av prosjektet.</source>
        <translation>Optional: the QGIS project with the map layers and both print layouts. If you choose no working file, it is made beside the project.</translation>
    </message>
    <message>
        <source>Valgfritt: GeoPackage med kommunene og planårene. Den må være ny, eller laget her før og ikke redigert siden.</source>
        <translation>Optional: GeoPackage with the municipalities and the plan years. It must be new, or made here before and not edited since.</translation>
    </message>
    <message>
        <source>Valgfritt: CSV med hver rad og hvert objekt som ikke ble brukt som det sto, med rad, verdi og grunn. Siste rad viser hva som er lest, og hvorfra.</source>
        <translation>Optional: CSV with each row and each feature that was not used as it stood, with row, value and reason. The last row says what was read, and from where.</translation>
    </message>
    <message>
        <source>Lag rapport</source>
        <translation>Make report</translation>
    </message>
    <message>
        <source>Lager rapporten: én nettside uten noe som må hentes fra nettet, med kart, antall, alder, alle kommunene med kilden til hvert år, samarbeidene med medlemmer, avtaler og vedtak, hva kontrollen fant, og hva som ikke er kjent. Den er laget for å kunne brukes av alle, etter WCAG 2.1 på nivå A og AA.

Rapporten viser det som er lagret. Arbeidsfilen blir bare lest.</source>
        <translation>Makes the report: one web page that fetches nothing from the web, with maps, counts, ages, all municipalities with the source of each year, the cooperations with members, agreements and decisions, what the check found, and what is not known. It is made to be usable by everyone, after WCAG 2.1, levels A and AA.

The report shows what is saved. The working file is only read.</translation>
    </message>
    <message>
        <source>Språk i rapporten (tomt: målformen til kontoret)</source>
        <translation>Language of the report (empty: the office&apos;s written form of Norwegian)</translation>
    </message>
    <message>
        <source>Rapport</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Arbeidsfilen rapporten lages av. Tomt: det prosjektet viser, med prosjektets ord og farger. Har prosjektet ikke noe planstatuskart, brukes de innebygde dataene.</source>
        <translation>The working file that the report is made of. Empty: what the project shows, with the words and colours of the project. If the project has no plan status map, the built-in data are used.</translation>
    </message>
    <message>
        <source>Kortnavnet på kontoret som lager rapporten: {names}. Uten arbeidsfil blir det rapport av de innebygde dataene for kontoret.</source>
        <translation>The short name of the office that makes the report: {names}. Without a working file, the report is of the built-in data of the office.</translation>
    </message>
    <message>
        <source>Datoen rapporten gjelder: 4.9.2024 eller 4. september 2024. Tomt: kartdatoen i prosjektet, ellers dagens dato.</source>
        <translation>The date the report is of: 4.9.2024 or 4. september 2024. Empty: the map date of the project, else today&apos;s date.</translation>
    </message>
    <message>
        <source>Språket i rapporten: nb (bokmål), nn (nynorsk) eller en (engelsk). Tomt: språket på kartet, ellers målformen til kontoret.</source>
        <translation>The language of the report: nb (bokmål), nn (nynorsk) or en (English). Empty: the language of the map, else the office&apos;s written form of Norwegian.</translation>
    </message>
    <message>
        <source>Filen rapporten skrives til, med filendelsen .html.</source>
        <translation>The file the report is written to, with the extension .html.</translation>
    </message>
    <message>
        <source>Lag planstatuskart</source>
        <translation>Make plan status map</translation>
    </message>
    <message>
        <source>{question} Velg med {parameter}.</source>
        <translation>{question} Choose with {parameter}.</translation>
    </message>
    <message>
        <source>Sjekk tilkoblingen til {parameter}. Databasen eller tjenesten svarer ikke, eller laget mangler.</source>
        <translation>Check the connection to {parameter}. The database or service does not answer, or the layer is missing.</translation>
    </message>
    <message>
        <source>Skal «{name}» leses inn i {file}?</source>
        <translation>Import “{name}” into {file}?</translation>
    </message>
    <message>
        <source>Les inn</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Skal kartet vise {area} i stedet?</source>
        <translation>Show {area} on the map instead?</translation>
    </message>
    <message>
        <source>Bytt</source>
        <translation>Switch</translation>
    </message>
    <message>
        <source>Det tas en sikkerhetskopi av arbeidsfilen først.</source>
        <translation>A backup of the working file is made first.</translation>
    </message>
    <message>
        <source>«{name}» sier det samme om samarbeid som arbeidsfilen. Ingenting er endret.</source>
        <translation>“{name}” says the same of cooperation as the working file. Nothing was changed.</translation>
    </message>
    <message>
        <source>«{name}» har de samme planårene som arbeidsfilen. Ingenting er endret.</source>
        <translation>“{name}” has the same plan years as the working file. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Lagre</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Forkast</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Lagre endringene i arbeidsfilen, og fortsett</source>
        <translation>Save the edits to the working file and continue</translation>
    </message>
    <message>
        <source>Forkast endringene, og fortsett</source>
        <translation>Discard the edits and continue</translation>
    </message>
    <message>
        <source>I dag bruker prosjektet {file}. Den filen endres ikke.</source>
        <translation>So far the project has used {file}. That file is not changed.</translation>
    </message>
    <message>
        <source>Den nye filen finnes ikke, og blir laget. Planårene i den gamle blir ikke kopiert.</source>
        <translation>The new file does not exist and will be created. The plan years in the old one are not copied.</translation>
    </message>
    <message>
        <source>Skal prosjektet bytte til arbeidsfilen {file}?</source>
        <translation>Switch the project to the working file {file}?</translation>
    </message>
    <message>
        <source>Hvilken arbeidsfil skal alle lagene i prosjektet bruke?</source>
        <translation>Which working file should all layers in the project use?</translation>
    </message>
    <message>
        <source>Skriver til {file} …</source>
        <translation>Writing to {file}…</translation>
    </message>
    <message>
        <source>Lager atlaset …</source>
        <translation>Making the atlas…</translation>
    </message>
    <message>
        <source>Atlaset er lagret.</source>
        <translation>The atlas is saved.</translation>
    </message>
    <message>
        <source>Åpne atlaset</source>
        <translation>Open the atlas</translation>
    </message>
    <message>
        <source>Endre utseendet i layouten {name}, og lag atlaset på nytt</source>
        <translation>Change the look in the layout {name}, and make the atlas again</translation>
    </message>
    <message>
        <source>Åpne layouten</source>
        <translation>Open the layout</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Avbryter …</source>
        <translation>Cancelling…</translation>
    </message>
    <message>
        <source>Lukk uten å gjøre noe</source>
        <translation>Close without doing anything</translation>
    </message>
    <message>
        <source>Lukk</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Lukk vinduet</source>
        <translation>Close the window</translation>
    </message>
    <message>
        <source>{name}: velg</source>
        <translation>{name}: choose</translation>
    </message>
    <message>
        <source>Samarbeid eller kommune</source>
        <translation>Cooperation or municipality</translation>
    </message>
    <message>
        <source>Nivå</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Rediger samarbeid</source>
        <translation>Edit cooperation</translation>
    </message>
    <message>
        <source>Vis i kartet og skjemaet</source>
        <translation>Show in the map and the form</translation>
    </message>
    <message>
        <source>Åpne tabellene over samarbeid for redigering. Lagre når du er ferdig</source>
        <translation>Open the tables of cooperation for editing. Save when you are done</translation>
    </message>
    <message>
        <source>Kontroll av samarbeid</source>
        <translation>Check of cooperation</translation>
    </message>
    <message>
        <source>Funn i kontrollen av samarbeid</source>
        <translation>Findings of the check of cooperation</translation>
    </message>
    <message>
        <source>Klikk på et funn, eller trykk Enter, for å vise det i kartet og åpne skjemaet</source>
        <translation>Click a finding, or press Enter, to show it in the map and open the form</translation>
    </message>
    <message>
        <source>Kartdato: {date}. {told}. At noe ikke er registrert, betyr ikke at det ikke er gjort.</source>
        <translation>Map date: {date}. {told}. That something is not registered does not mean that it is not done.</translation>
    </message>
    <message>
        <source>Tabeller ({kinds})</source>
        <translation>Tables ({kinds})</translation>
    </message>
    <message>
        <source>Alle filer</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Les inn samarbeid</source>
        <translation>Import cooperation</translation>
    </message>
    <message>
        <source>Skal «{name}» leses inn som samarbeid?</source>
        <translation>Import “{name}” as cooperation?</translation>
    </message>
    <message>
        <source>Det er en tabell om samarbeid, og den har ingen planår.</source>
        <translation>It is a table of cooperation, and has no plan years.</translation>
    </message>
    <message>
        <source>Les inn som samarbeid</source>
        <translation>Import as cooperation</translation>
    </message>
    <message>
        <source>Tabellene om samarbeid er skrevet til «{name}».</source>
        <translation>The tables of cooperation were written to “{name}”.</translation>
    </message>
    <message>
        <source>Vis</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Vis hele området, ett fylke eller kommunene som er valgt i kartet</source>
        <translation>Show the whole area, one county or the municipalities selected on the map</translation>
    </message>
    <message>
        <source>Tabell</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Rad</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Nå</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Blir</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Rad i filen</source>
        <translation>Row in file</translation>
    </message>
    <message>
        <source>Kartet over samarbeid er ikke krysset av i innstillingene.</source>
        <translation>The map of cooperation is not ticked in the settings.</translation>
    </message>
    <message>
        <source>Les inn 1 rad</source>
        <translation>Import 1 row</translation>
    </message>
    <message>
        <source>Les inn {count} rader</source>
        <translation>Import {count} rows</translation>
    </message>
    <message>
        <source>Excel-arbeidsbok …</source>
        <translation>Excel workbook…</translation>
    </message>
    <message>
        <source>CSV-filer …</source>
        <translation>CSV files…</translation>
    </message>
    <message>
        <source>Hvordan skal tabellene om samarbeid skrives?</source>
        <translation>How are the tables of cooperation to be written?</translation>
    </message>
    <message>
        <source>De kan endres der, og leses inn igjen med «Les inn samarbeid …».</source>
        <translation>They can be changed there, and imported again with “Import cooperation…”.</translation>
    </message>
    <message>
        <source>Skriv én arbeidsbok, med et ark for hver tabell</source>
        <translation>Write one workbook, with a sheet for each table</translation>
    </message>
    <message>
        <source>Skriv en CSV-fil for hver tabell i en mappe</source>
        <translation>Write a CSV file for each table in a folder</translation>
    </message>
    <message>
        <source>Skriv samarbeid</source>
        <translation>Write cooperation</translation>
    </message>
    <message>
        <source>for eksempel 4.9.2024</source>
        <translation>for example 4 September 2024</translation>
    </message>
    <message>
        <source>I dag</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>La kartdatoen være dagens dato, hver dag</source>
        <translation>Let the map date be today’s date, every day</translation>
    </message>
    <message>
        <source>i dag</source>
        <translation>today</translation>
    </message>
    <message>
        <source>Velg datoen i en kalender</source>
        <translation>Choose the date in a calendar</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>rader å sjekke i «{name}»</source>
        <translation>issues in “{name}”</translation>
    </message>
    <message>
        <source>Kolonne</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Verdi</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Hva som ble gjort</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Hvorfor</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Rader å sjekke</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>Dobbeltklikk på en rad, eller trykk Enter, for å vise kommunen i kartet og panelet</source>
        <translation>Double-click a row, or press Enter, to show the municipality on the map and in the panel</translation>
    </message>
    <message>
        <source>Vis kommunen</source>
        <translation>Show the municipality</translation>
    </message>
    <message>
        <source>Lukk listen. Radene står også under Loggmeldinger</source>
        <translation>Close the list. The issues are also in Log Messages</translation>
    </message>
    <message>
        <source>Rader å sjekke: {count}</source>
        <translation>Issues found: {count}</translation>
    </message>
    <message>
        <source>Rader å sjekke i {name}</source>
        <translation>Issues in {name}</translation>
    </message>
    <message>
        <source>Velg hvilket kart du eksporterer</source>
        <translation>Choose which map to export</translation>
    </message>
    <message>
        <source>Eksporter kart</source>
        <translation>Export map</translation>
    </message>
    <message>
        <source>Begge størrelser</source>
        <translation>Both sizes</translation>
    </message>
    <message>
        <source>Sidestørrelse</source>
        <translation>Page size</translation>
    </message>
    <message>
        <source>Velg størrelsen på siden</source>
        <translation>Choose the size of the page</translation>
    </message>
    <message>
        <source>Filtype</source>
        <translation>File type</translation>
    </message>
    <message>
        <source>Velg hva slags fil kartet lagres i</source>
        <translation>Choose what kind of file the map is saved in</translation>
    </message>
    <message>
        <source>Fil</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Lagre kartet i filen</source>
        <translation>Save the map in the file</translation>
    </message>
    <message>
        <source>Skriv hva filen skal hete, eller velg mappe og navn</source>
        <translation>Type what the file is to be called, or choose folder and name</translation>
    </message>
    <message>
        <source>{page} lagres som {name}</source>
        <translation>{page} is saved as {name}</translation>
    </message>
    <message>
        <source>%H.%M</source>
        <translation>%H:%M</translation>
    </message>
    <message>
        <source>i dag {time}</source>
        <translation>today {time}</translation>
    </message>
    <message>
        <source>i går {time}</source>
        <translation>yesterday {time}</translation>
    </message>
    <message>
        <source>gå tilbake</source>
        <translation>go back</translation>
    </message>
    <message>
        <source>Gå tilbake</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>&amp;Sikkerhetskopier</source>
        <translation>&amp;Backups</translation>
    </message>
    <message>
        <source>Sikkerhetskopier</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Velg en sikkerhetskopi for å se hva den vil endre</source>
        <translation>Choose a backup to see what it would change</translation>
    </message>
    <message>
        <source>Hvilken sikkerhetskopi skal {file} gå tilbake til?</source>
        <translation>Which backup should {file} go back to?</translation>
    </message>
    <message>
        <source>Gå tilbake til sikkerhetskopien, etter en sikkerhetskopi av det som er nå</source>
        <translation>Go back to the backup, after backing up what is there now</translation>
    </message>
    <message>
        <source>Hva sikkerhetskopien endrer</source>
        <translation>What the backup changes</translation>
    </message>
    <message>
        <source>Planårene slik de er nå, og slik de blir når du går tilbake</source>
        <translation>The plan years as they are now, and as they will be when you go back</translation>
    </message>
    <message>
        <source>Les inn {count} planår</source>
        <translation>Import {count} plan years</translation>
    </message>
    <message>
        <source>Datoen som står under «Kart produsert» på kartet. Klassene følger kommunestyreperioden datoen ligger i.</source>
        <translation>The date under “Map produced” on the map. The bands follow the council term that the date is in.</translation>
    </message>
    <message>
        <source>Skriv datoen, eller velg den i kalenderen</source>
        <translation>Type the date, or choose it in the calendar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Oppdater kartet med denne datoen</source>
        <translation>Update the map with this date</translation>
    </message>
    <message>
        <source>{date}. Klasser: {labels}</source>
        <translation>{date}. Bands: {labels}</translation>
    </message>
    <message>
        <source>velg kontor</source>
        <translation>choose office</translation>
    </message>
    <message>
        <source>Kontor</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Bestemmer fylker, tittel, kreditering, kontornavn og språk.</source>
        <translation>Decides counties, title, credit line, office names and language.</translation>
    </message>
    <message>
        <source>Andre fylker og egne tekster velger du i innstillingene.</source>
        <translation>Other counties and your own texts are chosen in the settings.</translation>
    </message>
    <message>
        <source>Hvilket kontor lager kartet?</source>
        <translation>Which office makes the map?</translation>
    </message>
    <message>
        <source>Bruk</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>Lag kartet for kontoret</source>
        <translation>Make the map for the office</translation>
    </message>
    <message>
        <source>Hva tabellen endrer</source>
        <translation>What the table changes</translation>
    </message>
    <message>
        <source>Ta bort krysset foran det som ikke skal leses inn, med musen eller mellomromstasten</source>
        <translation>Clear the tick box of what is not to be imported, with the mouse or the space bar</translation>
    </message>
    <message>
        <source>Les inn det som er krysset av, etter en sikkerhetskopi</source>
        <translation>Import what is ticked, after a backup</translation>
    </message>
    <message>
        <source>Endringer fra {name}</source>
        <translation>Changes from {name}</translation>
    </message>
    <message>
        <source>Lagre som CSV …</source>
        <translation>Save as CSV…</translation>
    </message>
    <message>
        <source>Lagre hele tabellen i en fil som kan åpnes i Excel</source>
        <translation>Save the whole table in a file that can be opened in Excel</translation>
    </message>
    <message>
        <source>Kopier</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Kopier hele tabellen med overskrifter, for eksempel til Excel</source>
        <translation>Copy the whole table with headings, for example to Excel</translation>
    </message>
    <message>
        <source>Lukk {file} i andre programmer, og prøv igjen. Filen kunne ikke skrives. {cause}</source>
        <translation>Close {file} in other programs, and try again. The file could not be written. {cause}</translation>
    </message>
    <message>
        <source>Kopier hele tabellen</source>
        <translation>Copy the whole table</translation>
    </message>
    <message>
        <source>Kryss av, eller ta bort krysset</source>
        <translation>Tick, or clear the tick</translation>
    </message>
    <message>
        <source>Lagre som CSV</source>
        <translation>Save as CSV</translation>
    </message>
    <message>
        <source>En fil …</source>
        <translation>A file…</translation>
    </message>
    <message>
        <source>Les fra:</source>
        <translation>Read from:</translation>
    </message>
    <message>
        <source>Velg</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Ark</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Første verdier</source>
        <translation>First values</translation>
    </message>
    <message>
        <source>Velg en rad, og trykk Enter eller «Bruk denne»</source>
        <translation>Choose a row, and press Enter or “Use this”</translation>
    </message>
    <message>
        <source>Bruk denne</source>
        <translation>Use this</translation>
    </message>
    <message>
        <source>Les tabellen med det som er valgt i listen</source>
        <translation>Read the table with what is chosen in the list</translation>
    </message>
    <message>
        <source>Hvilket ark i «{name}» skal leses?</source>
        <translation>Which sheet in “{name}” should be read?</translation>
    </message>
    <message>
        <source>Hvilken kolonne i «{name}» har kommunene?</source>
        <translation>Which column in “{name}” has the municipalities?</translation>
    </message>
    <message>
        <source>Hvilken kolonne i «{name}» har planårene?</source>
        <translation>Which column in “{name}” has the plan years?</translation>
    </message>
    <message>
        <source>Skal «{name}» leses inn som planår?</source>
        <translation>Import “{name}” as plan years?</translation>
    </message>
    <message>
        <source>Les inn planårene i arbeidsfilen, etter en oppsummering</source>
        <translation>Import the plan years into the working file, after a summary</translation>
    </message>
    <message>
        <source>Les inn tabellene om samarbeid i arbeidsfilen, etter en oppsummering</source>
        <translation>Import the tables of cooperation into the working file, after a summary</translation>
    </message>
    <message>
        <source>Hva skal «{name}» leses inn som?</source>
        <translation>What is “{name}” to be imported as?</translation>
    </message>
    <message>
        <source>Legg tabellen til i prosjektet, som QGIS ellers gjør</source>
        <translation>Add the table to the project, as QGIS otherwise does</translation>
    </message>
    <message>
        <source>Du får først se hva tabellen vil endre i arbeidsfilen.</source>
        <translation>You will first see what the table would change in the working file.</translation>
    </message>
    <message>
        <source>Les inn som planår</source>
        <translation>Import as plan years</translation>
    </message>
    <message>
        <source>Legg til som lag</source>
        <translation>Add as layer</translation>
    </message>
    <message>
        <source>du slettet raden</source>
        <translation>you deleted the row</translation>
    </message>
    <message>
        <source>du skrev {values}</source>
        <translation>you wrote {values}</translation>
    </message>
    <message>
        <source>Noen har slettet {name} i mellomtiden ({mine}).</source>
        <translation>Someone has deleted {name} in the meantime ({mine}).</translation>
    </message>
    <message>
        <source>Noen har lagret {theirs} for {name} i mellomtiden ({mine}).</source>
        <translation>Someone has saved {theirs} for {name} in the meantime ({mine}).</translation>
    </message>
    <message>
        <source>tomt</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>{years} og {rows} er ikke lagret</source>
        <translation>{years} and {rows} have not been saved</translation>
    </message>
    <message>
        <source>1 rad om samarbeid er ikke lagret</source>
        <translation>1 row about cooperation has not been saved</translation>
    </message>
    <message>
        <source>{count} rader om samarbeid er ikke lagret</source>
        <translation>{count} rows about cooperation have not been saved</translation>
    </message>
    <message>
        <source>1 planår er ikke lagret</source>
        <translation>1 plan year has not been saved</translation>
    </message>
    <message>
        <source>{count} planår er ikke lagret</source>
        <translation>{count} plan years have not been saved</translation>
    </message>
    <message>
        <source>Skal {years} og {rows} som ikke er lagret, forkastes?</source>
        <translation>Discard {years} and {rows} that have not been saved?</translation>
    </message>
    <message>
        <source>Skal {count} rader om samarbeid som ikke er lagret, forkastes?</source>
        <translation>Discard {count} unsaved rows about cooperation?</translation>
    </message>
    <message>
        <source>Skal {count} planår som ikke er lagret, forkastes?</source>
        <translation>Discard {count} unsaved plan years?</translation>
    </message>
    <message>
        <source>1 planår</source>
        <translation>1 plan year</translation>
    </message>
    <message>
        <source>{count} planår</source>
        <translation>{count} plan years</translation>
    </message>
    <message>
        <source>1 rad om samarbeid</source>
        <translation>1 row about cooperation</translation>
    </message>
    <message>
        <source>{count} rader om samarbeid</source>
        <translation>{count} rows about cooperation</translation>
    </message>
    <message>
        <source>Lagre det du skrev, over det andre har lagret i mellomtiden</source>
        <translation>Save what you wrote over what others have saved in the meantime</translation>
    </message>
    <message>
        <source>Lagre mine</source>
        <translation>Save mine</translation>
    </message>
    <message>
        <source>Lagre endringene i arbeidsfilen</source>
        <translation>Save the changes in the working file</translation>
    </message>
    <message>
        <source>Angre</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Angre den siste endringen</source>
        <translation>Undo the last change</translation>
    </message>
    <message>
        <source>Forkast alle endringer som ikke er lagret</source>
        <translation>Discard all unsaved changes</translation>
    </message>
    <message>
        <source>De blir som de var sist de ble lagret.</source>
        <translation>They go back to what they were when last saved.</translation>
    </message>
    <message>
        <source>Sjekk at du har skrivetilgang. Arbeidsfilen kan ikke redigeres.</source>
        <translation>Check that you have write access. The working file cannot be edited.</translation>
    </message>
    <message>
        <source>Planåret for {name} kunne ikke endres.</source>
        <translation>The plan year of {name} could not be changed.</translation>
    </message>
    <message>
        <source>{count} kommuner</source>
        <translation>{count} municipalities</translation>
    </message>
    <message>
        <source>Planår for {name}</source>
        <translation>Plan year of {name}</translation>
    </message>
    <message>
        <source>Kartet er eksportert til «{file}».</source>
        <translation>The map has been exported to “{file}”.</translation>
    </message>
    <message>
        <source>Kartet er eksportert i {pages}.</source>
        <translation>The map has been exported in {pages}.</translation>
    </message>
    <message>
        <source> og </source>
        <translation> and </translation>
    </message>
    <message>
        <source>Åpne kartet</source>
        <translation>Open map</translation>
    </message>
    <message>
        <source>Åpne {page}</source>
        <translation>Open {page}</translation>
    </message>
    <message>
        <source>Filen {name} finnes fra før. Skal den erstattes?</source>
        <translation>The file {name} already exists. Replace it?</translation>
    </message>
    <message>
        <source>Filene {names} finnes fra før. Skal de erstattes?</source>
        <translation>The files {names} already exist. Replace them?</translation>
    </message>
    <message>
        <source>Erstatt</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Filen {file} finnes ikke lenger.</source>
        <translation>The file {file} no longer exists.</translation>
    </message>
    <message>
        <source>Fant ikke noe program som kan åpne {file}.</source>
        <translation>Could not find a program that can open {file}.</translation>
    </message>
    <message>
        <source>Kopier til utklippstavlen: {path}</source>
        <translation>Copy to the clipboard: {path}</translation>
    </message>
    <message>
        <source>Kopier sti</source>
        <translation>Copy path</translation>
    </message>
    <message>
        <source>Fant ingen nettleser. Brukerveiledningen ligger i {file}.</source>
        <translation>Could not find a browser. The user guide is in {file}.</translation>
    </message>
    <message>
        <source>Leser sikkerhetskopiene …</source>
        <translation>Reading the backups…</translation>
    </message>
    <message>
        <source>Det finnes ingen sikkerhetskopier av {file} ennå.</source>
        <translation>There are no backups of {file} yet.</translation>
    </message>
    <message>
        <source>Arbeidsfilen er som den var {when}.</source>
        <translation>The working file is as it was {when}.</translation>
    </message>
    <message>
        <source>Slik den var nå, er den tatt vare på i {file}.</source>
        <translation>The version you had is kept in {file}.</translation>
    </message>
    <message>
        <source>Velg planårstabell</source>
        <translation>Choose plan-year table</translation>
    </message>
    <message>
        <source>Velg kommunelag</source>
        <translation>Choose municipality layer</translation>
    </message>
    <message>
        <source>Kartlag ({kinds})</source>
        <translation>Map layers ({kinds})</translation>
    </message>
    <message>
        <source>Det er ingen eksempeldata på kartet. Ingenting er endret.</source>
        <translation>There are no sample data on the map. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Planår du har skrevet, lest inn eller fått bekreftet av en tabell, beholdes. Det tas en sikkerhetskopi av arbeidsfilen først.</source>
        <translation>Plan years that you have typed, imported or had confirmed by a table are kept. A backup of the working file is made first.</translation>
    </message>
    <message>
        <source>Skal {count} planår som er eksempeldata, tas bort?</source>
        <translation>Remove {count} plan years that are sample data?</translation>
    </message>
    <message>
        <source>Ta bort</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>I dag, {date}. Følger dagens dato når du oppdaterer.</source>
        <translation>Today, {date}. Follows today’s date when you update.</translation>
    </message>
    <message>
        <source>I dag, {date}</source>
        <translation>Today, {date}</translation>
    </message>
    <message>
        <source>{date}. Blir dagens dato når du oppdaterer.</source>
        <translation>{date}. Becomes today’s date when you update.</translation>
    </message>
    <message>
        <source>{date}. Blir stående til du velger en annen.</source>
        <translation>{date}. Applies until you choose another.</translation>
    </message>
    <message>
        <source>Åpne mappen</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>… og {count} rader til, under «Vis radene».</source>
        <translation>… and {count} more, under “Show issues”.</translation>
    </message>
    <message>
        <source>«{source}». Rader å sjekke: {count}. De står også under Loggmeldinger.</source>
        <translation>“{source}”. Issues found: {count}. They are also in Log Messages.</translation>
    </message>
    <message>
        <source>Vis radene</source>
        <translation>Show issues</translation>
    </message>
    <message>
        <source>Vis hver rad med grunn</source>
        <translation>Show each row with the reason</translation>
    </message>
    <message>
        <source>Vis alt</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Vis hele meldingen</source>
        <translation>Show the whole message</translation>
    </message>
    <message>
        <source>Eldre enn forrige periode</source>
        <translation>Older than the previous term</translation>
    </message>
    <message>
        <source>Forrige periode</source>
        <translation>Previous term</translation>
    </message>
    <message>
        <source>Inneværende periode</source>
        <translation>Current term</translation>
    </message>
    <message>
        <source>Mangler planår (skravur)</source>
        <translation>No plan year (hatched)</translation>
    </message>
    <message>
        <source>Bestemmer fylker, tittel, kreditering, kontornavn, språk og koordinatsystem.</source>
        <translation>Decides counties, title, credit line, office names, language and coordinate reference system.</translation>
    </message>
    <message>
        <source>Ikke valgt</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>Annet</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Fylker</source>
        <translation>Counties</translation>
    </message>
    <message>
        <source>Fylkene kartet viser.</source>
        <translation>The counties the map shows.</translation>
    </message>
    <message>
        <source>Tittelen øverst på kartet.</source>
        <translation>The title at the top of the map.</translation>
    </message>
    <message>
        <source>Kreditering</source>
        <translation>Credit line</translation>
    </message>
    <message>
        <source>Hvem som har utarbeidet kartet.</source>
        <translation>Who has made the map.</translation>
    </message>
    <message>
        <source>Kontornavn</source>
        <translation>Office names</translation>
    </message>
    <message>
        <source>Navnet på kontoret, ett språk på hver linje.</source>
        <translation>The name of the office, one language on each line.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Bildet øverst til høyre på kartet.</source>
        <translation>The picture at the top right of the map.</translation>
    </message>
    <message>
        <source>Bilder ({kinds})</source>
        <translation>Pictures ({kinds})</translation>
    </message>
    <message>
        <source>Ingen</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Alt du redigerer, ligger i denne filen.</source>
        <translation>Everything you edit is in this file.</translation>
    </message>
    <message>
        <source>Kommunelag</source>
        <translation>Municipality layer</translation>
    </message>
    <message>
        <source>Fil med egne kommunegrenser.</source>
        <translation>File with your own municipality boundaries.</translation>
    </message>
    <message>
        <source>De innebygde grensene</source>
        <translation>The built-in boundaries</translation>
    </message>
    <message>
        <source>Grenser</source>
        <translation>Boundaries</translation>
    </message>
    <message>
        <source>Ellers blir svært detaljerte grenser forenklet til det et kart i A3 kan vise. Gjelder fra neste gang et kommunelag leses inn.</source>
        <translation>Otherwise very detailed boundaries are simplified to what a map in A3 can show. Takes effect the next time a municipality layer is imported.</translation>
    </message>
    <message>
        <source>Behold alle punkter i grensene</source>
        <translation>Keep all points of the boundaries</translation>
    </message>
    <message>
        <source>Planårstabell</source>
        <translation>Plan-year table</translation>
    </message>
    <message>
        <source>Fil med egne planår.</source>
        <translation>File with your own plan years.</translation>
    </message>
    <message>
        <source>Plantyper</source>
        <translation>Plan types</translation>
    </message>
    <message>
        <source>Planene som får hvert sitt kart og hver sine kolonner.</source>
        <translation>The plans that get a map and columns each.</translation>
    </message>
    <message>
        <source>Datoen «Oppdater planstatus» setter på kartet.</source>
        <translation>The date “Update plan status” puts on the map.</translation>
    </message>
    <message>
        <source>Klasser</source>
        <translation>Bands</translation>
    </message>
    <message>
        <source>Tre klasser etter hverandre, for eksempel 1989-2019;2020-2023;2024-</source>
        <translation>Three bands that follow each other, for example 1989-2019;2020-2023;2024-</translation>
    </message>
    <message>
        <source>Følger kommunestyreperioden</source>
        <translation>Follow the council term</translation>
    </message>
    <message>
        <source>Aldersklasser</source>
        <translation>Age bands</translation>
    </message>
    <message>
        <source>Tre klasser i år for {plans}, for eksempel 0-3;4-7;8-</source>
        <translation>Three bands in years for {plans}, for example 0-3;4-7;8-</translation>
    </message>
    <message>
        <source>Farger</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Fargen på hver klasse.</source>
        <translation>The colour of each band.</translation>
    </message>
    <message>
        <source>Språk på kartet</source>
        <translation>Map language</translation>
    </message>
    <message>
        <source>Språket på tekstene i utskriften.</source>
        <translation>The language of the texts in the printed map.</translation>
    </message>
    <message>
        <source>Et tegn etter navnet på kommuner med plan under arbeid eller videreført plan.</source>
        <translation>A sign after the name of municipalities whose plan is in progress or continued.</translation>
    </message>
    <message>
        <source>Vis status på kartet</source>
        <translation>Show status on the map</translation>
    </message>
    <message>
        <source>Et eget kart over plankontor og regionale beredskapskoordinatorer.</source>
        <translation>A map of its own of joint planning offices and regional preparedness coordinators.</translation>
    </message>
    <message>
        <source>Lag kart over samarbeid</source>
        <translation>Make the map of cooperation</translation>
    </message>
    <message>
        <source>Planstatus som fyll</source>
        <translation>Plan status as fill</translation>
    </message>
    <message>
        <source>Kartet over samarbeid får fargene fra planstatus, og kontorene blir omriss.</source>
        <translation>The map of cooperation gets the colours of the plan status, and the offices become outlines.</translation>
    </message>
    <message>
        <source>Vis planstatus på kartet over samarbeid</source>
        <translation>Show plan status on the map of cooperation</translation>
    </message>
    <message>
        <source>Eksportmappe</source>
        <translation>Export folder</translation>
    </message>
    <message>
        <source>Mappen som foreslås når du eksporterer kart.</source>
        <translation>The folder that is suggested when you export maps.</translation>
    </message>
    <message>
        <source>Sist brukte mappe</source>
        <translation>Last used folder</translation>
    </message>
    <message>
        <source>Samfunnssikkerhetshjelperen</source>
        <translation>Samfunnssikkerhetshjelperen</translation>
    </message>
    <message>
        <source>Adressen til veilederen, som hjelpen, skjemaene og rapporten lenker til.</source>
        <translation>The address of the guide, which the help, the forms and the report link to.</translation>
    </message>
    <message>
        <source>Ikke oppgitt</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>Adressen til siden om plan og bygg hos Statsforvalteren.</source>
        <translation>The address of the County Governor&apos;s page on planning and building.</translation>
    </message>
    <message>
        <source>Dagens dato</source>
        <translation>Today’s date</translation>
    </message>
    <message>
        <source>Fast dato</source>
        <translation>Fixed date</translation>
    </message>
    <message>
        <source>Fant ikke filen {path}.</source>
        <translation>Could not find the file {path}.</translation>
    </message>
    <message>
        <source>Fant ikke mappen {path}.</source>
        <translation>Could not find the folder {path}.</translation>
    </message>
    <message>
        <source>Noen innstillinger kan ikke brukes, og er ikke lagret:</source>
        <translation>Some settings cannot be used and were not saved:</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Eksport</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Lenker</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Tilbakestill denne siden</source>
        <translation>Reset this page</translation>
    </message>
    <message>
        <source>Vis standardverdiene. De lagres når du trykker OK.</source>
        <translation>Show the defaults. They are saved when you press OK.</translation>
    </message>
    <message>
        <source>På kartet</source>
        <translation>On the map</translation>
    </message>
    <message>
        <source>Som kontoret ({language})</source>
        <translation>As the office ({language})</translation>
    </message>
    <message>
        <source>Åpne kilden selv: ingen nettleser åpnet {address}</source>
        <translation>Open the source yourself: no browser opened {address}</translation>
    </message>
    <message>
        <source>Antall kommuner i hver klasse</source>
        <translation>Number of municipalities in each band</translation>
    </message>
    <message>
        <source>Klikk på en klasse for å vise bare den, og en gang til for å vise alle</source>
        <translation>Click a band to show only that one, and once more to show all</translation>
    </message>
    <message>
        <source>Kolonner</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>Klasse</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Vis bare kommunene i én klasse</source>
        <translation>Show only the municipalities in one band</translation>
    </message>
    <message>
        <source>Vis bare kommunene i ett fylke</source>
        <translation>Show only the municipalities in one county</translation>
    </message>
    <message>
        <source>Eldre enn</source>
        <translation>Older than</translation>
    </message>
    <message>
        <source>Eldst først</source>
        <translation>Oldest first</translation>
    </message>
    <message>
        <source>Vis bare kommunene med eldre plan, og de som mangler planår</source>
        <translation>Show only the municipalities with an older plan, and those without a plan year</translation>
    </message>
    <message>
        <source>Sorter etter alder, med kommunene som mangler planår øverst</source>
        <translation>Sort by age, with the municipalities without a plan year at the top</translation>
    </message>
    <message>
        <source>{mark} eksempeldata</source>
        <translation>{mark} sample data</translation>
    </message>
    <message>
        <source>Alle klasser</source>
        <translation>All bands</translation>
    </message>
    <message>
        <source>Alle fylker</source>
        <translation>All counties</translation>
    </message>
    <message>
        <source>eldre enn {years} år eller mangler</source>
        <translation>older than {years} years or missing</translation>
    </message>
    <message>
        <source>Fjern filteret: {filter}</source>
        <translation>Clear the filter: {filter}</translation>
    </message>
    <message>
        <source>Fjern filteret og vis alle kommunene. Nå vises: {filter}</source>
        <translation>Clear the filter and show all municipalities. Now showing: {filter}</translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation>Filter: {filter}</translation>
    </message>
    <message>
        <source>Søk etter kommune</source>
        <translation>Search for a municipality</translation>
    </message>
    <message>
        <source>Kommunenavn på norsk, samisk eller kvensk, eller kommunenummer. Samiske bokstaver kan skrives som a, c, d, n, s, t, z</source>
        <translation>Municipality name in Norwegian, Sámi or Kven, or municipality number. Sámi letters can be typed without their marks</translation>
    </message>
    <message>
        <source> år</source>
        <translation> years</translation>
    </message>
    <message>
        <source>Planens alder i år</source>
        <translation>Age of the plan in years</translation>
    </message>
    <message>
        <source>Hvor gammel en plan må være for å vises</source>
        <translation>How old a plan must be to be shown</translation>
    </message>
    <message>
        <source>Vis planårene og kartet for en annen plantype</source>
        <translation>Show the plan years and the map of another plan type</translation>
    </message>
    <message>
        <source>Alder (år)</source>
        <translation>Age (years)</translation>
    </message>
    <message>
        <source>Sorter etter navn</source>
        <translation>Sort by name</translation>
    </message>
    <message>
        <source>Året planen ble vedtatt. Dobbeltklikk eller trykk F2 for å endre det</source>
        <translation>The year the plan was adopted. Double-click or press F2 to change it</translation>
    </message>
    <message>
        <source>Antall år fra planåret til kartåret {year}</source>
        <translation>Number of years from the plan year to the map year {year}</translation>
    </message>
    <message>
        <source>Fargen kommunen har på kartet</source>
        <translation>The colour the municipality has on the map</translation>
    </message>
    <message>
        <source>{year}, eksempeldata</source>
        <translation>{year}, sample data</translation>
    </message>
    <message>
        <source>{mark} Planåret er eksempeldata, ikke ditt eget</source>
        <translation>{mark} The plan year is sample data, not your own</translation>
    </message>
    <message>
        <source>Planen fra {year} er nyere enn kartdatoen. Kartet viser «{missing}»</source>
        <translation>The plan from {year} is newer than the map date. The map shows “{missing}”</translation>
    </message>
    <message>
        <source>Planen fra {year} er nyere enn kartdatoen. Kartet viser planen fra {shown}</source>
        <translation>The plan from {year} is newer than the map date. The map shows the plan from {shown}</translation>
    </message>
    <message>
        <source>Klikk på en kommune for å vise den i kartet, dobbeltklikk for å endre planåret</source>
        <translation>Click a municipality to show it in the map, double-click to change its plan year</translation>
    </message>
    <message>
        <source>Kopier alle som vises</source>
        <translation>Copy all shown</translation>
    </message>
    <message>
        <source>Åpne skjemaet</source>
        <translation>Open the form</translation>
    </message>
    <message>
        <source>Zoom til</source>
        <translation>Zoom to</translation>
    </message>
    <message>
        <source>Endre planår</source>
        <translation>Change plan year</translation>
    </message>
    <message>
        <source>Fjern planår</source>
        <translation>Remove plan year</translation>
    </message>
    <message>
        <source>Lagre planår</source>
        <translation>Save plan years</translation>
    </message>
    <message>
        <source>Lagre endringene i arbeidsfilen. Ctrl+Z angrer den siste</source>
        <translation>Save the changes in the working file. Ctrl+Z undoes the last one</translation>
    </message>
    <message>
        <source>Ta bort eksempeldata</source>
        <translation>Remove sample data</translation>
    </message>
    <message>
        <source>Ta bort planårene som er eksempeldata, etter et spørsmål</source>
        <translation>Remove the plan years that are sample data, after a question</translation>
    </message>
    <message>
        <source>Kartdato: {date}</source>
        <translation>Map date: {date}</translation>
    </message>
    <message>
        <source>{shown} av {total} kommuner</source>
        <translation>{shown} of {total} municipalities</translation>
    </message>
    <message>
        <source>Valgt i kartet, men skjult av søk eller filter: {count}</source>
        <translation>Selected on the map, but hidden by search or filter: {count}</translation>
    </message>
    <message>
        <source>{mark} Eksempeldata: {count} planår</source>
        <translation>{mark} Sample data: {count} plan years</translation>
    </message>
    <message>
        <source>Klikk «Oppdater planstatus» for å hente kommuner og planår inn i prosjektet.</source>
        <translation>Click “Update plan status” to load municipalities and plan years into the project.</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Vis eller skjul diagrammet, for å få flere kommuner i listen</source>
        <translation>Show or hide the chart, to make room for more municipalities in the list</translation>
    </message>
    <message>
        <source>Lager rapporten …</source>
        <translation>Making the report…</translation>
    </message>
    <message>
        <source>Rapporten er lagret.</source>
        <translation>The report is saved.</translation>
    </message>
    <message>
        <source>Åpne rapporten</source>
        <translation>Open the report</translation>
    </message>
    <message>
        <source>Bruk dagens dato</source>
        <translation>Use today’s date</translation>
    </message>
    <message>
        <source>Oppdater kartet med dagens dato i stedet</source>
        <translation>Update the map with today’s date instead</translation>
    </message>
    <message>
        <source>Les inn en tabell med planår i arbeidsfilen, etter en oppsummering</source>
        <translation>Import a table of plan years into the working file, after a summary</translation>
    </message>
    <message>
        <source>Annet kontor …</source>
        <translation>Another office…</translation>
    </message>
    <message>
        <source>Lag kartet for et annet kontor</source>
        <translation>Make the map for another office</translation>
    </message>
    <message>
        <source>Kartet er laget for {office}.</source>
        <translation>The map was made for {office}.</translation>
    </message>
    <message>
        <source>Utskriftslayoutene har et eldre utseende.</source>
        <translation>The print layouts have an older look.</translation>
    </message>
    <message>
        <source>Nytt utseende</source>
        <translation>New look</translation>
    </message>
    <message>
        <source>Lag layoutene på nytt med nytt utseende. De gamle beholdes under nye navn.</source>
        <translation>Make the layouts again with the new look. The old ones are kept under new names.</translation>
    </message>
    <message>
        <source>Behold utseendet</source>
        <translation>Keep the look</translation>
    </message>
    <message>
        <source>La layoutene være som de er</source>
        <translation>Leave the layouts as they are</translation>
    </message>
    <message>
        <source>Kartet er oppdatert. Ingen av {total} kommuner har planår ennå.</source>
        <translation>Map updated. None of {total} municipalities has a plan year yet.</translation>
    </message>
    <message>
        <source>Kartet er oppdatert. Kartdato {date}. {shown} av {total} kommuner har planår.</source>
        <translation>Map updated. Map date {date}. {shown} of {total} municipalities have a plan year.</translation>
    </message>
    <message>
        <source>Åpne siden selv: ingen nettleser åpnet {address}</source>
        <translation>Open the page yourself: no browser opened {address}</translation>
    </message>
    <message>
        <source>Adressen til «{name}» er ikke oppgitt. Skriv den i innstillingene.</source>
        <translation>The address of “{name}” is not given. Type it in the settings.</translation>
    </message>
    <message>
        <source>Åpne innstillingene, der adressen kan skrives under «Lenker»</source>
        <translation>Open the settings, where the address can be typed under “Links”</translation>
    </message>
</context>
</TS>
