"""The fields of the options page, group by group."""

from __future__ import annotations

from ...core.defaults import BOKMAAL, ENGLISH, NYNORSK
from ...core.office import OTHER, offices
from ...core.plans.bands import ages_in_words
from ...core.plans.plan_types import BY_AGE, PLAN_TYPES, SAMFUNNSDEL, within_sentence
from ...core.plans.words import listed
from ...core.texts.language import tr
from ...gis.store.place import FILTER
from ..intakes import AREA_FILES, TABLES
from . import option_fields as fields
from .colour_field import colours
from .option_fields import Field

LANGUAGES = {BOKMAAL: "Bokmål", NYNORSK: "Nynorsk", ENGLISH: "English"}


def office_fields() -> dict[str, Field]:
    """Return the fields of whose map it is."""
    return {
        "office": fields.choice(
            tr("Kontor"),
            tr("Bestemmer fylker, tittel, kreditering, kontornavn, språk og koordinatsystem."),
            {
                "": tr("Ikke valgt"),
                **{name: office.area for name, office in offices().items()},
                OTHER: tr("Annet"),
            },
        ),
        "counties": fields.counties(tr("Fylker"), tr("Fylkene kartet viser.")),
        "title": fields.own_line(tr("Tittel"), tr("Tittelen øverst på kartet.")),
        "credit": fields.own_line(tr("Kreditering"), tr("Hvem som har utarbeidet kartet.")),
        "office_names": fields.own_text(
            tr("Kontornavn"), tr("Navnet på kontoret, ett språk på hver linje.")
        ),
        "logo": fields.file(
            tr("Logo"),
            tr("Bildet øverst til høyre på kartet."),
            tr("Bilder ({kinds})", kinds="*.svg *.png *.jpg *.jpeg"),
            tr("Ingen"),
        ),
    }


def data_fields() -> dict[str, Field]:
    """Return the fields of where the data are."""
    all_files = tr("Alle filer")
    return {
        "working_file": fields.working_file(
            tr("Arbeidsfil"), tr("Alt du redigerer, ligger i denne filen."), FILTER
        ),
        "municipality_source": fields.file(
            tr("Kommunelag"),
            tr("Fil med egne kommunegrenser."),
            f"{tr('Kartlag ({kinds})', kinds=AREA_FILES)};;{all_files} (*)",
            tr("De innebygde grensene"),
        ),
        "every_point": fields.tick(
            tr("Grenser"),
            tr(
                "Ellers blir svært detaljerte grenser forenklet til det et kart i A3 kan vise. "
                "Gjelder fra neste gang et kommunelag leses inn."
            ),
            tr("Behold alle punkter i grensene"),
        ),
        "plan_year_source": fields.file(
            tr("Planårstabell"),
            tr("Fil med egne planår."),
            f"{tr('Tabeller ({kinds})', kinds=TABLES)};;{all_files} (*)",
            tr("Ingen"),
        ),
    }


def map_fields() -> dict[str, Field]:
    """Return the fields of what the maps show."""
    aged = [each for each in PLAN_TYPES if each.rule == BY_AGE]
    return {
        "plan_types": fields.ticks(
            tr("Plantyper"),
            tr("Planene som får hvert sitt kart og hver sine kolonner."),
            {each.key: each.label() for each in PLAN_TYPES},
            always=(SAMFUNNSDEL.key,),
        ),
        "map_date": fields.map_date_rule(
            tr("Kartdato"), tr("Datoen «Oppdater planstatus» setter på kartet.")
        ),
        "bands": fields.line(
            tr("Klasser"),
            tr("Tre klasser etter hverandre, for eksempel 1989-2019;2020-2023;2024-"),
            tr("Følger kommunestyreperioden"),
        ),
        "ages": fields.line(
            tr("Aldersklasser"),
            tr(
                "Tre klasser i år for {plans}, for eksempel 0-3;4-7;8-",
                plans=listed(within_sentence(each.label()) for each in aged),
            ),
            ", ".join(dict.fromkeys(ages_in_words(each.ages) for each in aged)),
        ),
        "colours": colours(tr("Farger"), tr("Fargen på hver klasse.")),
        "map_language": fields.choice(
            tr("Språk på kartet"),
            tr("Språket på tekstene i utskriften."),
            {"": "", **LANGUAGES},
        ),
        "show_status": fields.tick(
            tr("Status"),
            tr("Et tegn etter navnet på kommuner med plan under arbeid eller videreført plan."),
            tr("Vis status på kartet"),
        ),
        "cooperation": fields.tick(
            tr("Interkommunalt samarbeid"),
            tr("Et eget kart over plankontor og regionale beredskapskoordinatorer."),
            tr("Lag kart over samarbeid"),
        ),
        "status_fill": fields.tick(
            tr("Planstatus som fyll"),
            tr("Kartet over samarbeid får fargene fra planstatus, og kontorene blir omriss."),
            tr("Vis planstatus på kartet over samarbeid"),
        ),
    }


def export_fields() -> dict[str, Field]:
    """Return the fields of where maps are written."""
    return {
        "export_folder": fields.folder(
            tr("Eksportmappe"),
            tr("Mappen som foreslås når du eksporterer kart."),
            tr("Sist brukte mappe"),
        ),
    }


def link_fields() -> dict[str, Field]:
    """Return the fields of the pages that the help menu, forms and the report lead to."""
    return {
        "guide_page": fields.line(
            tr("Samfunnssikkerhetshjelperen"),
            tr("Adressen til veilederen, som hjelpen, skjemaene og rapporten lenker til."),
            tr("Ikke oppgitt"),
        ),
        "planning_page": fields.line(
            tr("Plan og bygg"),
            tr("Adressen til siden om plan og bygg hos Statsforvalteren."),
        ),
    }
