"""Office files are zip packages: the same content must give the same bytes and carry no traces."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping

# The first moment a zip file can name.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A package of ``parts``, in their order and without times.

    A part named "mimetype" is not compressed, as OpenDocument asks.
    """
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            # Otherwise the entry tells which system wrote it.
            entry.create_system = 0
            package.writestr(entry, content)
    return sink.getvalue()


def repacked(package: bytes, changed: Mapping[str, bytes]) -> bytes:
    """``package`` without times and with the parts of ``changed`` instead of its own."""
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        return packed({name: changed.get(name) or old.read(name) for name in old.namelist()})


def xml_text(text: str) -> str:
    """``text`` without the few characters XML cannot hold; each becomes a replacement character."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
