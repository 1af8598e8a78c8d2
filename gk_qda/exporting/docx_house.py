"""Reports as Word documents in the template of the house: its page, its styles, its head and foot."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from docx.oxml.ns import qn
from lxml import etree

from gk_qda.exporting.docx_elements import element
from gk_qda.exporting.docx_report import Writer, footer_of
from gk_qda.exporting.house_template import RELATIONS, TYPES, Element, HouseTemplate, R, W
from gk_qda.exporting.looks import LANGUAGE_TAGS, LINE, rendered
from gk_qda.exporting.packages import packed, xml_text
from gk_qda.exporting.report import Report
from gk_qda.exporting.tree_pieces import place_mark, tree_pieces
from gk_qda.progress import looking

#: A paragraph of the template with one of these words is where the report goes; else it takes the whole body.
PLACES = frozenset({"[bericht]", "[report]"})
_NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_FOOTER = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# Settings that tell of people, machines and other files.
_TELLING = ("rsids", "attachedTemplate", "docVars", "mailMerge", "revisionView", "writeProtection")
_A4 = (11906, 16838)  # twentieths of a point
_MARGIN = 1247
_REVIEW = ("commentRangeStart", "commentRangeEnd", "commentReference")


def house_docx_bytes(report: Report, template: HouseTemplate) -> bytes:
    """``report`` in the page, styles, head and foot of ``template``; the same of both gives the same bytes.

    The notice of synthetic material is put at the foot of every page, whatever the template has there.
    """
    return _House(report, template).packed()


class _House:
    """One report on its way into one template."""

    def __init__(self, report: Report, template: HouseTemplate) -> None:
        self.report, self.template = report, template
        self.parts = template.without_people()
        self.document = template.tree(template.main)
        self.styles: dict[str, str] = {}  # our ids -> those of the template

    def packed(self) -> bytes:
        """All parts, in order of their names behind the one that must be first."""
        section = self._section()
        width = _text_width(section)
        self._take_styles(width)
        writer = Writer(width)
        made = writer.report(self.report)
        shift = self._take_numbering(writer.ordered)
        for one in made:
            self._renamed(one, shift)
        mark = self._marked(section)
        self._foot(section)
        self._settle()
        parts: dict[str, bytes | Iterable[bytes]] = {**self.parts}
        parts[self.template.main] = tree_pieces(mark, made)
        first = "[Content_Types].xml"
        return packed({first: parts[first]} | dict(sorted(parts.items())))

    # The page

    def _section(self) -> Element:
        """The page at the end of the template, turned where the report lies on its side."""
        body = self.document.find(f"{{{W}}}body")
        section = body.find(f"{{{W}}}sectPr")
        if section is None:
            section = element("sectPr")
            body.append(section)
        size = section.find(f"{{{W}}}pgSz")
        if size is None:
            size = element("pgSz", w=str(_A4[0]), h=str(_A4[1]))
            section.append(size)
        if section.find(f"{{{W}}}pgMar") is None:
            sides = {side: str(_MARGIN) for side in ("top", "right", "bottom", "left")}
            size.addnext(element("pgMar", **sides, header="624", footer="624", gutter="0"))
        short, long = sorted((_number(size, "w", _A4[0]), _number(size, "h", _A4[1])))
        if self.report.landscape:
            size.set(qn("w:w"), str(long))
            size.set(qn("w:h"), str(short))
            size.set(qn("w:orient"), "landscape")
        return section

    def _marked(self, section: Element) -> Element:
        """A mark where the report goes, in a body without what it replaces."""
        body = self.document.find(f"{{{W}}}body")
        for one in list(body.iter(*(f"{{{W}}}{tag}" for tag in _REVIEW))):
            one.getparent().remove(one)
        mark = place_mark()
        place = next((one for one in body if _words(one).strip().casefold() in PLACES), None)
        if place is None:
            for old in list(body):
                if old is not section:
                    body.remove(old)
            section.addprevious(mark)
        else:
            body.replace(place, mark)
        return mark

    def _foot(self, section: Element) -> None:
        """The notice on every page: in each foot there is, and in one of ours where there is none."""
        if not self.report.notice:
            return
        kinds = ["default"]
        if section.find(f"{{{W}}}titlePg") is not None:
            kinds.append("first")
        settings = self.template.part("settings")
        if settings and self.template.tree(settings).find(f"{{{W}}}evenAndOddHeaders") is not None:
            kinds.append("even")
        there = {one.get(qn("w:type")): one for one in section.iter(f"{{{W}}}footerReference")}
        for name in self._footers():
            tree = _read(self.parts[name])
            if self.report.notice not in _words(tree):
                tree.append(self._renamed(footer_of(self.report), 0))
            self.parts[name] = _written(tree)
        missing = [kind for kind in kinds if kind not in there]
        if missing:
            self._add_footer(section, missing)

    def _footers(self) -> list[str]:
        """The parts of all feet of the document, also of sections before the last."""
        holder = _relations_of(self.template.main)
        folder = self.template.main.rpartition("/")[0]
        links = _read(self.parts[holder])
        return [
            f"{folder}/{link.get('Target')}".lstrip("/")
            if not link.get("Target").startswith("/")
            else link.get("Target").lstrip("/")
            for link in links
            if link.get("Type", "").endswith("/footer")
        ]

    def _add_footer(self, section: Element, kinds: list[str]) -> None:
        root = etree.Element(f"{{{W}}}ftr", nsmap={"w": W, "r": R})
        root.append(self._renamed(footer_of(self.report), 0))
        link = self._add_part("gk-footer.xml", _written(root), "footer", _FOOTER)
        for kind in reversed(kinds):
            reference = element("footerReference", type=kind)
            reference.set(f"{{{R}}}id", link)
            section.insert(0, reference)

    # Styles and lists

    def _take_styles(self, width: int) -> None:
        name = self.template.part("styles")
        assert name is not None
        theirs = self.template.tree(name)
        ours = _read(
            rendered(
                "docx-styles.xml", language=LANGUAGE_TAGS[self.report.language], line=LINE, right=width
            ).encode()
        )
        known = {(one.get(qn("w:type")), _style_name(one)): one for one in theirs.iter(f"{{{W}}}style")}
        ids = {one.get(qn("w:styleId")) for one in theirs.iter(f"{{{W}}}style")}
        added = []
        for style in ours.iter(f"{{{W}}}style"):
            own, kind = style.get(qn("w:styleId")), style.get(qn("w:type"))
            same = known.get((kind, _style_name(style)))
            if same is None and style.get(qn("w:default")):
                same = next(
                    (one for (k, _), one in known.items() if k == kind and one.get(qn("w:default")) == "1"),
                    None,
                )
            if same is not None:
                self.styles[own] = same.get(qn("w:styleId"))
                continue
            new = own if own not in ids else f"GK{own}"
            self.styles[own] = new
            added.append(style)
        for style in added:
            copy = deepcopy(style)
            copy.set(qn("w:styleId"), self.styles[style.get(qn("w:styleId"))])
            copy.attrib.pop(qn("w:default"), None)
            for tag in ("basedOn", "next"):
                for link in copy.iter(f"{{{W}}}{tag}"):
                    link.set(qn("w:val"), self.styles[link.get(qn("w:val"))])
            theirs.append(copy)
        self._speak(theirs)
        self._added_styles = {self.styles[style.get(qn("w:styleId"))] for style in added}
        self._style_part, self._style_tree = name, theirs

    def _speak(self, styles: Element) -> None:
        """The language of the report is that of every paragraph that says no other."""
        tag = LANGUAGE_TAGS[self.report.language]
        for language in styles.iter(f"{{{W}}}lang"):
            language.set(qn("w:val"), tag)
        if styles.find(f"{{{W}}}docDefaults//{{{W}}}lang") is not None:
            return
        defaults = styles.find(f"{{{W}}}docDefaults")
        if defaults is None:
            defaults = element("docDefaults")
            styles.insert(0, defaults)
        run = defaults.find(f"{{{W}}}rPrDefault")
        if run is None:
            run = element("rPrDefault")
            defaults.insert(0, run)
        look = run.find(f"{{{W}}}rPr")
        if look is None:
            look = element("rPr")
            run.append(look)
        look.append(element("lang", val=tag, eastAsia=tag))

    def _take_numbering(self, ordered: int) -> int:
        """Our lists beside those of the template; returns by how much their numbers are higher."""
        ours = _read(rendered("docx-numbering.xml", ordered=ordered).encode())
        name = self.template.part("numbering")
        if name is None:
            self._add_part("gk-numbering.xml", _written(ours), "numbering", _NUMBERING)
            self._write_styles(0)
            return 0
        theirs = self.template.tree(name)
        abstract = 1 + max(_numbers(theirs, "abstractNum", "abstractNumId"), default=0)
        shift = 1 + max(_numbers(theirs, "num", "numId"), default=0)
        first = theirs.find(f"{{{W}}}num")
        for one in list(ours.iter(f"{{{W}}}abstractNum")):
            one.set(qn("w:abstractNumId"), str(_number(one, "abstractNumId", 0) + abstract))
            if first is not None:
                first.addprevious(one)
            else:
                theirs.append(one)
        last = theirs.findall(f"{{{W}}}num")
        for one in list(ours.iter(f"{{{W}}}num")):
            one.set(qn("w:numId"), str(_number(one, "numId", 0) + shift))
            link = one.find(f"{{{W}}}abstractNumId")
            link.set(qn("w:val"), str(_number(link, "val", 0) + abstract))
            if last:
                last[-1].addnext(one)
                last.append(one)
            else:
                theirs.append(one)
        self.parts[name] = _written(theirs)
        self._write_styles(shift)
        return shift

    def _write_styles(self, shift: int) -> None:
        for style in self._style_tree.iter(f"{{{W}}}style"):
            if style.get(qn("w:styleId")) in self._added_styles:
                for number in style.iter(f"{{{W}}}numId"):
                    number.set(qn("w:val"), str(_number(number, "val", 0) + shift))
        self.parts[self._style_part] = _written(self._style_tree)

    def _renamed(self, made: Element, shift: int) -> Element:
        """Styles and lists by the names they have in the template."""
        for tag in ("pStyle", "tblStyle"):
            for link in looking(made.iter(f"{{{W}}}{tag}"), every=1000):
                link.set(qn("w:val"), self.styles.get(link.get(qn("w:val")), link.get(qn("w:val"))))
        for link in made.iter(f"{{{W}}}numId"):
            link.set(qn("w:val"), str(_number(link, "val", 0) + shift))
        return made

    # What is left

    def _settle(self) -> None:
        """Settings and properties without traces of people."""
        language = LANGUAGE_TAGS[self.report.language]
        if (name := self.template.part("settings")) is not None:
            tree = self.template.tree(name)
            for tag in _TELLING:
                for one in tree.findall(f"{{{W}}}{tag}"):
                    tree.remove(one)
            self.parts[name] = _written(tree)
        core = rendered("docx-core.xml", language=language, title=xml_text(self.report.title)).encode()
        for part in [part for part in self.parts if part.startswith("docProps/")]:
            self.parts[part] = core if part.endswith("core.xml") else rendered("docx-app.xml").encode()

    def _add_part(self, file: str, content: bytes, relation: str, kind: str) -> str:
        """A part beside the document, with its type and its relation; returns the id of that."""
        folder = self.template.main.rpartition("/")[0]
        name = f"{folder}/{file}".lstrip("/")
        self.parts[name] = content
        holder = _relations_of(self.template.main)
        links = _read(self.parts[holder])
        taken = {link.get("Id") for link in links}
        found = next(one for at in range(1, len(taken) + 2) if (one := f"rIdGk{at}") not in taken)
        links.append(
            etree.Element(f"{{{RELATIONS}}}Relationship", Id=found, Type=f"{_OFFICE}/{relation}", Target=file)
        )
        self.parts[holder] = _written(links)
        types = _read(self.parts["[Content_Types].xml"])
        types.append(etree.Element(f"{{{TYPES}}}Override", PartName=f"/{name}", ContentType=kind))
        self.parts["[Content_Types].xml"] = _written(types)
        return found


def _relations_of(main: str) -> str:
    folder, _, file = main.rpartition("/")
    return f"{folder}/_rels/{file}.rels".lstrip("/")


def _text_width(section: Element) -> int:
    """Between the margins, in twentieths of a point."""
    size, margins = section.find(f"{{{W}}}pgSz"), section.find(f"{{{W}}}pgMar")
    sides = _number(margins, "left", _MARGIN) + _number(margins, "right", _MARGIN)
    return max(_number(size, "w", _A4[0]) - sides, 2000)


def _number(one: Element, name: str, default: int) -> int:
    try:
        return int(float(one.get(qn(f"w:{name}"), default)))
    except ValueError:
        return default


def _numbers(tree: Element, tag: str, name: str) -> list[int]:
    return [_number(one, name, 0) for one in tree.iter(f"{{{W}}}{tag}") if one.get(qn(f"w:{name}"))]


def _style_name(style: Element) -> str:
    found = style.find(f"{{{W}}}name")
    return "" if found is None else str(found.get(qn("w:val"), "")).casefold()


def _words(one: Element) -> str:
    return "".join(str(text.text or "") for text in one.iter(f"{{{W}}}t"))


def _read(content: bytes) -> Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _written(tree: Element) -> bytes:
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))
