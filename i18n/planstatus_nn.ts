<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nn" sourcelanguage="nb">
<context>
    <name>Planstatus</name>
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
        <source>Skriv ut kart</source>
        <translation>Skriv ut kart</translation>
    </message>
    <message>
        <source>Åpne layouten i A4</source>
        <translation>Opne layouten i A4</translation>
    </message>
    <message>
        <source>Eksporter kart…</source>
        <translation>Eksporter kart…</translation>
    </message>
    <message>
        <source>Lagre layouten som PDF, PNG eller SVG</source>
        <translation>Lagre layouten som PDF, PNG eller SVG</translation>
    </message>
    <message>
        <source>Kartdato…</source>
        <translation>Kartdato…</translation>
    </message>
    <message>
        <source>Velg en annen dato enn i dag for stempelet og båndene</source>
        <translation>Vel ein annan dato enn i dag for stempelet og banda</translation>
    </message>
    <message>
        <source>Velg planårtabell…</source>
        <translation>Vel planårtabell…</translation>
    </message>
    <message>
        <source>Les planår fra et regneark eller en annen tabell inn i arbeidsfilen</source>
        <translation>Les planår frå eit rekneark eller ein annan tabell inn i arbeidsfila</translation>
    </message>
    <message>
        <source>Velg kommunelag…</source>
        <translation>Vel kommunelag…</translation>
    </message>
    <message>
        <source>Les kommunegrenser fra en fil eller et lag inn i arbeidsfilen</source>
        <translation>Les kommunegrenser frå ei fil eller eit lag inn i arbeidsfila</translation>
    </message>
    <message>
        <source>Båndene «{text}» kan ikke brukes. Skriv tre perioder som følger etter hverandre, for eksempel 1989-2019;2020-2023;2024-.</source>
        <translation>Banda «{text}» kan ikkje brukast. Skriv tre periodar som følgjer etter kvarandre, til dømes 1989-2019;2020-2023;2024-.</translation>
    </message>
    <message>
        <source>Kartdatoen «{text}» er ikke en dato. Skriv for eksempel 2024-09-04.</source>
        <translation>Kartdatoen «{text}» er ikkje ein dato. Skriv til dømes 2024-09-04.</translation>
    </message>
    <message>
        <source>{file}, linje {line}, {column} «{value}»: {action}, {reason}.</source>
        <translation>{file}, linje {line}, {column} «{value}»: {action}, {reason}.</translation>
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
        <source>planen er ikke vedtatt</source>
        <translation>planen er ikkje vedteken</translation>
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
        <source>vedtatt etter kartdatoen, gjelder ikke ennå</source>
        <translation>vedteken etter kartdatoen, gjeld ikkje enno</translation>
    </message>
    <message>
        <source>kommunen har også {year}, som er det nyeste som gjelder</source>
        <translation>kommunen har òg {year}, som er det nyaste som gjeld</translation>
    </message>
    <message>
        <source>ikke et planår fra {first} til {last}</source>
        <translation>ikkje eit planår frå {first} til {last}</translation>
    </message>
    <message>
        <source>raden gjelder en annen plan enn samfunnsdelen</source>
        <translation>rada gjeld ein annan plan enn samfunnsdelen</translation>
    </message>
    <message>
        <source>navnet passer på flere kommuner: {numbers}</source>
        <translation>namnet passar på fleire kommunar: {numbers}</translation>
    </message>
    <message>
        <source>ingen kommune på kartet har dette navnet eller nummeret</source>
        <translation>ingen kommune på kartet har dette namnet eller nummeret</translation>
    </message>
    <message>
        <source>kommunen {number} er ikke med på kartet</source>
        <translation>kommunen {number} er ikkje med på kartet</translation>
    </message>
    <message>
        <source>navnet passer ikke med kommunenummeret {number}, som er brukt</source>
        <translation>namnet passar ikkje med kommunenummeret {number}, som er brukt</translation>
    </message>
    <message>
        <source>Kommunene nådde ut i sjøen, og er klippet til kysten (Natural Earth).</source>
        <translation>Kommunane nådde ut i sjøen, og er klipte til kysten (Natural Earth).</translation>
    </message>
    <message>
        <source>Avbrutt. Ingenting er endret.</source>
        <translation>Avbrote. Ingenting er endra.</translation>
    </message>
    <message>
        <source>{layer} er ødelagt: bare {seen} av {count} objekter kan leses.</source>
        <translation>{layer} er øydelagt: berre {seen} av {count} objekt kan lesast.</translation>
    </message>
    <message>
        <source>objektet har ingen flate</source>
        <translation>objektet har inga flate</translation>
    </message>
    <message>
        <source>ikke et kommunenummer</source>
        <translation>ikkje eit kommunenummer</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» mangler {names}.</source>
        <translation>Kommunelaget «{layer}» manglar {names}.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» kan ikke leses. Finnes det ennå?</source>
        <translation>Kommunelaget «{layer}» kan ikkje lesast. Finst det enno?</translation>
    </message>
    <message>
        <source>{layer} har {shape}</source>
        <translation>{layer} har {shape}</translation>
    </message>
    <message>
        <source>{seen}, ikke flater. Velg et lag med kommunenes flater.</source>
        <translation>{seen}, ikkje flater. Vel eit lag med flatene til kommunane.</translation>
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
        <source>Fant ikke noe felt med kommunenummer i {seen}.</source>
        <translation>Fann ikkje noko felt med kommunenummer i {seen}.</translation>
    </message>
    <message>
        <source>{file} kan ikke leses som kartlag. Er den ødelagt eller en annen slags fil? En Shapefile trenger også filene som ender på .shx og .dbf.</source>
        <translation>{file} kan ikkje lesast som kartlag. Er fila øydelagd, eller ei anna slags fil? Ei Shapefile treng òg filene som sluttar på .shx og .dbf.</translation>
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
        <source>{layer} sier ikke hvilket koordinatsystem det har; {crs} er brukt.</source>
        <translation>{layer} seier ikkje kva koordinatsystem det har; {crs} er brukt.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har ikke koordinatsystem, og koordinatene ligner ikke på noe i Norge. Sett koordinatsystemet på laget og prøv igjen.</source>
        <translation>Kommunelaget «{layer}» har ikkje koordinatsystem, og koordinatane liknar ikkje på noko i Noreg. Set koordinatsystemet på laget og prøv igjen.</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har koordinater som ikke passer med koordinatsystemet {crs}, eller er ødelagt.</source>
        <translation>Kommunelaget «{layer}» har koordinatar som ikkje passar med koordinatsystemet {crs}, eller er øydelagt.</translation>
    </message>
    <message>
        <source>ingen</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» har ingen kommuner i fylke {counties}. Fylkene i laget er: {seen}.</source>
        <translation>Kommunelaget «{layer}» har ingen kommunar i fylke {counties}. Fylka i laget er: {seen}.</translation>
    </message>
    <message>
        <source>Kartet kunne ikke skrives til {file}: {reason}.</source>
        <translation>Kartet kunne ikkje skrivast til {file}: {reason}.</translation>
    </message>
    <message>
        <source>Kartet kunne ikke skrives til {file} ({reason}). Finnes mappen, og er filen lukket i andre programmer?</source>
        <translation>Kartet kunne ikkje skrivast til {file} ({reason}). Finst mappa, og er fila lukka i andre program?</translation>
    </message>
    <message>
        <source>Kartet kunne ikke skrives helt til {file}. Er disken full?</source>
        <translation>Kartet kunne ikkje skrivast heilt til {file}. Er disken full?</translation>
    </message>
    <message>
        <source>{file}: kartet kan skrives som .pdf, .png eller .svg.</source>
        <translation>{file}: kartet kan skrivast som .pdf, .png eller .svg.</translation>
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
        <source>utskriften feilet</source>
        <translation>utskrifta gjekk gale</translation>
    </message>
    <message>
        <source>SVG-lagene feilet</source>
        <translation>SVG-laga gjekk gale</translation>
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
        <source>{file} er for stor: mer enn 1 GB.</source>
        <translation>{file} er for stor: meir enn 1 GB.</translation>
    </message>
    <message>
        <source>Fant ikke filen {file}. Er den flyttet, eller er nettverksdisken borte?</source>
        <translation>Fann ikkje fila {file}. Er ho flytta, eller er nettverksdisken borte?</translation>
    </message>
    <message>
        <source>{file} kan ikke leses: {reason}.</source>
        <translation>{file} kan ikkje lesast: {reason}.</translation>
    </message>
    <message>
        <source>{file} er tom. Be om å få den på nytt.</source>
        <translation>{file} er tom. Be om å få fila på nytt.</translation>
    </message>
    <message>
        <source>{file} er ødelagt eller ikke lastet helt ned. Be om å få den på nytt.</source>
        <translation>{file} er øydelagd eller ikkje lasta heilt ned. Be om å få fila på nytt.</translation>
    </message>
    <message>
        <source>{file} er låst med passord. Åpne den, fjern passordet og lagre på nytt.</source>
        <translation>{file} er låst med passord. Opne fila, fjern passordet og lagre på nytt.</translation>
    </message>
    <message>
        <source>{file} pakker seg ut til mer enn 1 GB, og er ikke åpnet.</source>
        <translation>{file} pakkar seg ut til meir enn 1 GB, og er ikkje opna.</translation>
    </message>
    <message>
        <source>Mappen {folder} finnes ikke. Lag den, eller velg en annen.</source>
        <translation>Mappa {folder} finst ikkje. Lag ho, eller vel ei anna.</translation>
    </message>
    <message>
        <source>Mappen {folder} er skrivebeskyttet. Velg en mappe du har lov til å skrive i.</source>
        <translation>Mappa {folder} er skriveverna. Vel ei mappe du har lov til å skrive i.</translation>
    </message>
    <message>
        <source>{path} er en mappe. Skriv et filnavn.</source>
        <translation>{path} er ei mappe. Skriv eit filnamn.</translation>
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
        <source>Land rundt</source>
        <translation>Land rundt</translation>
    </message>
    <message>
        <source>Planår</source>
        <translation>Planår</translation>
    </message>
    <message>
        <source>Det er endringer som ikke er lagret i {layers}. Lagre eller avbryt dem.</source>
        <translation>Det er endringar som ikkje er lagra i {layers}. Lagre eller avbryt dei.</translation>
    </message>
    <message>
        <source>Endringene i {layer} kunne ikke lagres, og står fortsatt: {reasons}</source>
        <translation>Endringane i {layer} kunne ikkje lagrast, og står framleis: {reasons}</translation>
    </message>
    <message>
        <source>QGIS kan ikke slå på transaksjonsgrupper mens et lag redigeres.</source>
        <translation>QGIS kan ikkje slå på transaksjonsgrupper medan eit lag blir redigert.</translation>
    </message>
    <message>
        <source>Planårene ble ikke koblet til {layer}: kolonnene er {columns}.</source>
        <translation>Planåra vart ikkje kopla til {layer}: kolonnane er {columns}.</translation>
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
        <source>Utskriftsoppsettet «{name}» kunne ikke lages.</source>
        <translation>Utskriftsoppsettet «{name}» kunne ikkje lagast.</translation>
    </message>
    <message>
        <source>Stilfilen {file} kan ikke leses: {reason}.</source>
        <translation>Stilfila {file} kan ikkje lesast: {reason}.</translation>
    </message>
    <message>
        <source>Stilfilen {file} er ødelagt. Installer programtillegget på nytt.</source>
        <translation>Stilfila {file} er øydelagd. Installer programtillegget på nytt.</translation>
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
        <source>Tas ut av kartet: {names}. Planårene deres blir stående.</source>
        <translation>Blir tekne ut av kartet: {names}. Planåra deira blir ståande.</translation>
    </message>
    <message>
        <source>Objekter som ikke kan brukes: {count}.</source>
        <translation>Objekt som ikkje kan brukast: {count}.</translation>
    </message>
    <message>
        <source>Arbeidsfilen {file} kan ikke skrives ({reason}), og er som den var. Er den skrivebeskyttet, eller redigerer noen den? Lagre redigeringen og prøv igjen.</source>
        <translation>Arbeidsfila {file} kan ikkje skrivast ({reason}), og er som ho var. Er ho skriveverna, eller redigerer nokon ho? Lagre redigeringa og prøv igjen.</translation>
    </message>
    <message>
        <source>De innebygde kommunene har ingen i fylke {counties}. Velg et kommunelag.</source>
        <translation>Dei innebygde kommunane har ingen i fylke {counties}. Vel eit kommunelag.</translation>
    </message>
    <message>
        <source>uten planår</source>
        <translation>utan planår</translation>
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
        <source>Ikke nevnt i tabellen, blir stående</source>
        <translation>Ikkje nemnde i tabellen, blir ståande</translation>
    </message>
    <message>
        <source>Som før: {count}.</source>
        <translation>Som før: {count}.</translation>
    </message>
    <message>
        <source>Rader som ikke kan brukes: {count}.</source>
        <translation>Rader som ikkje kan brukast: {count}.</translation>
    </message>
    <message>
        <source>«{value}»</source>
        <translation>«{value}»</translation>
    </message>
    <message>
        <source>Fant ikke {wanted} i {file}. Gi kolonnene overskrifter, for eksempel Kommunenummer og Planår. Øverst står det: {headings}.</source>
        <translation>Fann ikkje {wanted} i {file}. Gje kolonnane overskrifter, til dømes Kommunenummer og Planår. Øvst står det: {headings}.</translation>
    </message>
    <message>
        <source>og</source>
        <translation>og</translation>
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
        <source>Første grunn: {reason}</source>
        <translation>Første grunn: {reason}</translation>
    </message>
    <message>
        <source>Avbrutt. Kartet er ikke laget.</source>
        <translation>Avbrote. Kartet er ikkje laga.</translation>
    </message>
    <message>
        <source>Kan ikke skrive prosjektet {file}.</source>
        <translation>Kan ikkje skrive prosjektet {file}.</translation>
    </message>
    <message>
        <source>Kan ikke skrive avviksrapporten {file}: {reason}. Er den åpen i et annet program?</source>
        <translation>Kan ikkje skrive avviksrapporten {file}: {reason}. Er han open i eit anna program?</translation>
    </message>
    <message>
        <source>Kommunelaget «{layer}» er ikke tegnet med båndene.</source>
        <translation>Kommunelaget «{layer}» er ikkje teikna med banda.</translation>
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
        <source>Stilen på laget «{layer}» kunne ikke tas vare på.</source>
        <translation>Stilen på laget «{layer}» kunne ikkje takast vare på.</translation>
    </message>
    <message>
        <source>Stilen {file} kunne ikke brukes: {reason}</source>
        <translation>Stilen {file} kunne ikkje brukast: {reason}</translation>
    </message>
    <message>
        <source>ikke et regneark</source>
        <translation>ikkje eit rekneark</translation>
    </message>
    <message>
        <source>i det gamle Excel-formatet</source>
        <translation>i det gamle Excel-formatet</translation>
    </message>
    <message>
        <source>{file} er {kind}, selv om den heter {suffix}. Åpne den i regnearkprogrammet og lagre den på nytt.</source>
        <translation>{file} er {kind}, sjølv om namnet sluttar på {suffix}. Opne fila i reknearkprogrammet og lagre ho på nytt.</translation>
    </message>
    <message>
        <source>{file} teller datoer fra 1904, og de ville blitt fire år feil. Slå av «Bruk 1904-datosystemet» i Excel, se over datoene og lagre på nytt.</source>
        <translation>{file} tel datoar frå 1904, og dei ville ha vorte fire år feil. Slå av «Bruk 1904-datosystemet» i Excel, sjå over datoane og lagre på nytt.</translation>
    </message>
    <message>
        <source>{file} er et regneark med feil endelse. Gi den endelsen .xlsx og prøv igjen.</source>
        <translation>{file} er eit rekneark med feil filending. Gje fila endinga .xlsx og prøv igjen.</translation>
    </message>
    <message>
        <source>{file} er ikke en tekstfil, selv om den heter {suffix}.</source>
        <translation>{file} er ikkje ei tekstfil, sjølv om namnet sluttar på {suffix}.</translation>
    </message>
    <message>
        <source>{file} kan ikke leses som tabell. Er den ødelagt, eller en annen slags fil?</source>
        <translation>{file} kan ikkje lesast som tabell. Er fila øydelagd, eller ei anna slags fil?</translation>
    </message>
    <message>
        <source>{file} har ingen rader.</source>
        <translation>{file} har ingen rader.</translation>
    </message>
    <message>
        <source>{file} er ødelagt: bare en del av radene kan leses.</source>
        <translation>{file} er øydelagd: berre ein del av radene kan lesast.</translation>
    </message>
    <message>
        <source>Laget «{layer}» kan ikke leses. Finnes filen bak det?</source>
        <translation>Laget «{layer}» kan ikkje lesast. Finst fila bak det?</translation>
    </message>
    <message>
        <source>Mangler planår</source>
        <translation>Manglar planår</translation>
    </message>
    <message>
        <source>Avbrutt. Ingenting i prosjektet er endret.</source>
        <translation>Avbrote. Ingenting i prosjektet er endra.</translation>
    </message>
    <message>
        <source>Planårene er eksempeldata samlet fra åpne sider, ufullstendige. Erstatt dem med kontorets egne.</source>
        <translation>Planåra er eksempeldata samla frå opne sider, ufullstendige. Byt dei ut med kontoret sine eigne.</translation>
    </message>
    <message>
        <source>Fant ikke arbeidsfilen {file}, som prosjektet bruker. Legg den tilbake eller koble til nettverksdisken. Skal kartet begynne på nytt, fjern laget «{layer}» fra prosjektet først.</source>
        <translation>Fann ikkje arbeidsfila {file}, som prosjektet bruker. Legg ho tilbake eller kople til nettverksdisken. Skal kartet byrje på nytt, fjern laget «{layer}» frå prosjektet først.</translation>
    </message>
    <message>
        <source>Fant ikke arbeidsfilen {file}. Prosjektet bruker nå {own}.</source>
        <translation>Fann ikkje arbeidsfila {file}. Prosjektet bruker no {own}.</translation>
    </message>
    <message>
        <source>Planår etter kartåret {year} vises som manglende: {names}.</source>
        <translation>Planår etter kartåret {year} blir viste som manglande: {names}.</translation>
    </message>
    <message>
        <source>Kan ikke lage arbeidsfilen {file}: {reason}. Velg en mappe med plass, som du har lov til å skrive i.</source>
        <translation>Kan ikkje lage arbeidsfila {file}: {reason}. Vel ei mappe med plass, som du har lov til å skrive i.</translation>
    </message>
    <message>
        <source>Filen {file} finnes fra før, og ble ikke rørt.</source>
        <translation>Fila {file} finst frå før, og vart ikkje rørt.</translation>
    </message>
    <message>
        <source>Arbeidsfilen {file} har planår som noen har endret, og ble ikke erstattet. Velg et annet navn.</source>
        <translation>Arbeidsfila {file} har planår som nokon har endra, og vart ikkje bytt ut. Vel eit anna namn.</translation>
    </message>
    <message>
        <source>{file} er ikke en arbeidsfil for Planstatus, og ble ikke rørt.</source>
        <translation>{file} er ikkje ei arbeidsfil for Planstatus, og vart ikkje rørt.</translation>
    </message>
    <message>
        <source>Arbeidsfilen {file} er laget av en nyere utgave av Planstatus. Oppgrader tillegget.</source>
        <translation>Arbeidsfila {file} er laga av ei nyare utgåve av Planstatus. Oppgrader tillegget.</translation>
    </message>
    <message>
        <source>Noen har endret planår i {file} i mellomtiden. Ingenting er lest inn. Velg tabellen på nytt, så viser oppsummeringen det som gjelder nå.</source>
        <translation>Nokon har endra planår i {file} i mellomtida. Ingenting er lese inn. Vel tabellen på nytt, så viser oppsummeringa det som gjeld no.</translation>
    </message>
    <message>
        <source>Fikk ikke tatt sikkerhetskopi av {file}, så ingenting er endret. {reason}</source>
        <translation>Fekk ikkje teke tryggingskopi av {file}, så ingenting er endra. {reason}</translation>
    </message>
    <message>
        <source>Arbeidsfilen {file} kan ikke leses ({reason}). Er den ødelagt, eller i bruk av et annet program? Lukk programmet, eller legg tilbake en sikkerhetskopi.</source>
        <translation>Arbeidsfila {file} kan ikkje lesast ({reason}). Er ho øydelagd, eller i bruk av eit anna program? Lukk programmet, eller legg tilbake ein tryggingskopi.</translation>
    </message>
    <message>
        <source>Lag planstatuskart</source>
        <translation>Lag planstatuskart</translation>
    </message>
    <message>
        <source>Lager kartet over hvor gamle kommuneplanenes samfunnsdeler er, som PDF, PNG eller SVG, og eventuelt prosjektet og arbeidsfilen bak det.

Uten kommunelag brukes de innebygde, generaliserte grensene for Troms og Finnmark. Uten planårtabell brukes eksempeldata samlet fra åpne sider; de er ufullstendige og skal erstattes av kontorets egne.

Kommunelaget kan være fra 2019 eller senere og ligge i en zip-fil. Planårtabellen kan være CSV, regneark, GeoPackage eller DBF, slik den er sendt: kommuner finnes etter nummer eller navn. Det som ikke kan brukes, står i avviksrapporten.

Båndene følger kommunestyreperiodene på kartdatoen.</source>
        <translation>Lagar kartet over kor gamle samfunnsdelane i kommuneplanane er, som PDF, PNG eller SVG, og eventuelt prosjektet og arbeidsfila bak det.

Utan kommunelag blir dei innebygde, generaliserte grensene for Troms og Finnmark brukte. Utan planårtabell blir eksempeldata samla frå opne sider brukte; dei er ufullstendige og skal bytast ut med kontoret sine eigne.

Kommunelaget kan vere frå 2019 eller seinare og liggje i ei zip-fil. Planårtabellen kan vere CSV, rekneark, GeoPackage eller DBF, slik han er send: kommunane blir funne etter nummer eller namn. Det som ikkje kan brukast, står i avviksrapporten.

Banda følgjer kommunestyreperiodane på kartdatoen.</translation>
    </message>
    <message>
        <source>Kommuner (tomt: innebygde, generaliserte grenser)</source>
        <translation>Kommunar (tomt: innebygde, generaliserte grenser)</translation>
    </message>
    <message>
        <source>Felt med kommunenummer (tomt: finnes av seg selv)</source>
        <translation>Felt med kommunenummer (tomt: blir funne automatisk)</translation>
    </message>
    <message>
        <source>Planårtabell (tomt: eksempeldata)</source>
        <translation>Planårtabell (tomt: eksempeldata)</translation>
    </message>
    <message>
        <source>Felt med kommunenummer i planårtabellen (tomt: finnes av seg selv)</source>
        <translation>Felt med kommunenummer i planårtabellen (tomt: blir funne automatisk)</translation>
    </message>
    <message>
        <source>Felt med planår (tomt: finnes av seg selv)</source>
        <translation>Felt med planår (tomt: blir funne automatisk)</translation>
    </message>
    <message>
        <source>Fylkesnumre med komma mellom (tomt: alle kommunene i laget)</source>
        <translation>Fylkesnummer med komma mellom (tomt: alle kommunane i laget)</translation>
    </message>
    <message>
        <source>Klipp kommunene til kysten (auto: når de når ut i sjøen)</source>
        <translation>Klipp kommunane til kysten (auto: når dei når ut i sjøen)</translation>
    </message>
    <message>
        <source>Kartdato, for eksempel 2024-09-04 (tomt: i dag)</source>
        <translation>Kartdato, til dømes 2024-09-04 (tomt: i dag)</translation>
    </message>
    <message>
        <source>Bånd, for eksempel 1989-2019;2020-2023;2024- (tomt: kommunestyreperiodene)</source>
        <translation>Band, til dømes 1989-2019;2020-2023;2024- (tomt: kommunestyreperiodane)</translation>
    </message>
    <message>
        <source>Tittel</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
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
        <source>Prosjekt</source>
        <translation>Prosjekt</translation>
    </message>
    <message>
        <source>Arbeidsfil</source>
        <translation>Arbeidsfil</translation>
    </message>
    <message>
        <source>Avviksrapport</source>
        <translation>Avviksrapport</translation>
    </message>
    <message>
        <source>{parameter}: databasen eller tjenesten svarer ikke, eller mangler laget. Sjekk tilkoblingen.</source>
        <translation>{parameter}: databasen eller tenesta svarer ikkje, eller manglar laget. Sjekk tilkoplinga.</translation>
    </message>
    <message>
        <source>Arbeidsfilen kan ikke redigeres. Er den skrivebeskyttet?</source>
        <translation>Arbeidsfila kan ikkje redigerast. Er ho skriveverna?</translation>
    </message>
    <message>
        <source>Kartet er eksportert til {file}.</source>
        <translation>Kartet er eksportert til {file}.</translation>
    </message>
    <message>
        <source>Velg planårtabell</source>
        <translation>Vel planårtabell</translation>
    </message>
    <message>
        <source>Tabeller ({kinds})</source>
        <translation>Tabellar ({kinds})</translation>
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
        <source>Alle filer</source>
        <translation>Alle filer</translation>
    </message>
    <message>
        <source>{name} sier det samme som arbeidsfilen. Ingenting er endret.</source>
        <translation>{name} seier det same som arbeidsfila. Ingenting er endra.</translation>
    </message>
    <message>
        <source>Les inn {name} i {file}?</source>
        <translation>Lese inn {name} i {file}?</translation>
    </message>
    <message>
        <source>Det tas en sikkerhetskopi av arbeidsfilen først.</source>
        <translation>Det blir teke ein tryggingskopi av arbeidsfila først.</translation>
    </message>
    <message>
        <source>Les inn</source>
        <translation>Les inn</translation>
    </message>
    <message>
        <source>Lagre endringene først?</source>
        <translation>Lagre endringane først?</translation>
    </message>
    <message>
        <source>Lagre</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Oppdatert per {date}: {counts}. Arbeidsfil: {file}</source>
        <translation>Oppdatert per {date}: {counts}. Fil: {file}</translation>
    </message>
    <message>
        <source>Eksporter kart</source>
        <translation>Eksporter kart</translation>
    </message>
    <message>
        <source>{municipality}: {value} er ikke et planår, og blir ikke lagret. Skriv et år fra {first} til {last}, eller la feltet stå tomt.</source>
        <translation>{municipality}: {value} er ikkje eit planår, og blir ikkje lagra. Skriv eit år frå {first} til {last}, eller la feltet stå tomt.</translation>
    </message>
    <message>
        <source>Verdien</source>
        <translation>Verdien</translation>
    </message>
    <message>
        <source>Kartdato</source>
        <translation>Kartdato</translation>
    </message>
    <message>
        <source>Datoen i stempelet «Kart produsert». Båndene følger kommunestyreperioden på datoen.</source>
        <translation>Datoen i stempelet «Kart produsert». Banda følgjer kommunestyreperioden på datoen.</translation>
    </message>
    <message>
        <source>d. MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>nb_NO</source>
        <translation>nn_NO</translation>
    </message>
    <message>
        <source>Åpne mappen</source>
        <translation>Opne mappa</translation>
    </message>
    <message>
        <source>{source}: {count} avvik, også i loggen.</source>
        <translation>{source}: {count} avvik, òg i loggen.</translation>
    </message>
    <message>
        <source>Vis avvik</source>
        <translation>Vis avvik</translation>
    </message>
    <message>
        <source>Vis hver rad med grunn</source>
        <translation>Vis kvar rad med grunn</translation>
    </message>
    <message>
        <source>Avbryt</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>En fil …</source>
        <translation>Ei fil …</translation>
    </message>
    <message>
        <source>Les fra:</source>
        <translation>Les frå:</translation>
    </message>
</context>
</TS>
