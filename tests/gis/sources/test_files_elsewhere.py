"""Files that lead GDAL to other files or to a network are refused before anything is fetched."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsFeedback

from planstatus.core.errors import PlanstatusError
from planstatus.core.municipalities.register import read_register
from planstatus.core.reading.table_choice import NOTHING_CHOSEN
from planstatus.gis.intake.plan_years import register_for
from planstatus.gis.resources import EMBEDDED_MUNICIPALITIES, REGISTER
from planstatus.gis.sources.areas.areas import read_areas
from planstatus.gis.sources.plan_table import read_plan_years
from planstatus.gis.sources.recognition import looks_like_plan_years


class Server:
    """A web server on this machine that remembers what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        asked = self.asked

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_error(404)

            do_HEAD = do_GET  # noqa: N815

            def log_message(self, *_: object) -> None:
                pass

        self.http = HTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.http.server_address[1]}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.http.shutdown()
    server.http.server_close()


def leading_to(address: str, kind: str) -> str:
    return {
        "vrt": "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/vsicurl/"
        f"{address}/x.csv</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
        "wfs": f"<OGRWFSDataSource><URL>{address}/wfs</URL></OGRWFSDataSource>",
        "capabilities": '<?xml version="1.0"?><WFS_Capabilities version="1.0.0"><Capability>'
        f"<Request><GetCapabilities><DCPType><HTTP><Get onlineResource='{address}/cap'/></HTTP>"
        "</DCPType></GetCapabilities></Request></Capability><FeatureTypeList><FeatureType>"
        "<Name>a</Name><SRS>EPSG:4326</SRS></FeatureType></FeatureTypeList></WFS_Capabilities>",
    }[kind]


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["vrt", "wfs", "capabilities"])
@pytest.mark.parametrize("suffix", ["dbf", "gpkg", "gml", "json", "zip"])
def test_a_layer_that_is_only_a_link_is_refused_and_nothing_is_fetched(
    server: Server, tmp_path: Path, kind: str, suffix: str
) -> None:
    file = tmp_path / f"kommuner.{suffix}"
    text = leading_to(server.address, kind)
    if suffix == "zip":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("mappe/kommuner.gml", text)
    else:
        file.write_text(text)
    with pytest.raises(PlanstatusError, match=rf"kommuner\.{suffix} har ikke data selv"):
        read_areas(str(file), None, (), read_register(REGISTER), QgsFeedback())
    assert server.asked == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["vrt", "wfs", "capabilities"])
def test_a_table_that_is_only_a_link_is_refused_and_nothing_is_fetched(
    server: Server, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "planår.dbf"
    file.write_text(leading_to(server.address, kind))
    register = register_for(tmp_path / "ingen.gpkg")
    assert not looks_like_plan_years(file, register)
    with pytest.raises(PlanstatusError, match="har ikke data selv"):
        read_plan_years(str(file), NOTHING_CHOSEN, register, QgsFeedback())
    assert server.asked == []


@pytest.mark.parametrize("zipped", [False, True])
def test_a_schema_on_a_network_is_not_fetched(server: Server, tmp_path: Path, zipped: bool) -> None:
    schema = f"{server.address}/wfs?SERVICE=WFS&amp;REQUEST=DescribeFeatureType&amp;TYPENAME=k"
    ring = "650000,7730000 660000,7730000 660000,7740000 650000,7730000"
    text = (
        '<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="http://ogr.maptools.org/ {schema}" '
        'xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml">'
        '<gml:featureMember><ogr:k fid="k.0"><ogr:geometryProperty>'
        '<gml:Polygon srsName="EPSG:25833"><gml:outerBoundaryIs><gml:LinearRing>'
        f"<gml:coordinates>{ring}</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs>"
        "</gml:Polygon></ogr:geometryProperty><ogr:kommunenummer>5501</ogr:kommunenummer></ogr:k>"
        "</gml:featureMember></wfs:FeatureCollection>"
    )
    file = tmp_path / ("kommuner.zip" if zipped else "kommuner.gml")
    if zipped:
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("kommuner.gml", text)
    else:
        file.write_text(text)
    read = read_areas(str(file), None, (), read_register(REGISTER), QgsFeedback(), "nei")
    assert [each.municipality.name for each in read.areas] == ["Tromsø"]
    assert server.asked == []


def test_a_shapefile_zipped_with_its_metadata_is_read(tmp_path: Path) -> None:
    gdal.VectorTranslate(
        str(tmp_path / "k.shp"),
        str(EMBEDDED_MUNICIPALITIES),
        layers=["kommuner"],
        where="fylkesnummer IN ('55', '56')",
    )
    (tmp_path / "k.shp.xml").write_text('<?xml version="1.0"?><metadata/>')
    with zipfile.ZipFile(tmp_path / "k.zip", "w") as archive:
        for part in sorted(tmp_path.glob("k.[!z]*")):
            archive.write(part, part.name)
    read = read_areas(str(tmp_path / "k.zip"), None, (), read_register(REGISTER), QgsFeedback())
    assert len(read.areas) == 39
