"""Office files are zip packages: the same content must give the same bytes and carry no traces."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from gk_qda.progress import look

# The first moment a zip file can name.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_LEVEL = 5  # half the time of the usual one, and a fiftieth larger
_BYTES = 1 << 18  # of a part between two looks
_PIECES = 1000  # between two looks whether anybody has stopped it
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def packed(parts: Mapping[str, bytes | Iterable[bytes]]) -> bytes:
    """A package of ``parts``, in their order and without times; a part may come in pieces. It can be stopped.

    A part named "mimetype" is not compressed, as OpenDocument asks.
    """
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            # Otherwise the entry tells which system wrote it.
            entry.create_system = 0
            with package.open(entry, "w") as part:
                for piece in _pieces([content] if isinstance(content, bytes) else content):
                    part.write(piece)
    return sink.getvalue()


def _pieces(content: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of one size, with a look before each."""
    waiting = bytearray()
    for some in content:
        waiting += some
        while len(waiting) >= _BYTES:
            look()
            yield bytes(waiting[:_BYTES])
            del waiting[:_BYTES]
    look()
    yield bytes(waiting)


def packed_pieces(parts: Mapping[str, Iterable[str]], look: Callable[[], None]) -> bytes:
    """As ``packed``, of parts that come piece by piece: large ones are never in memory as a whole.

    ``look`` is called now and then while a part is written, and may raise.
    """
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as package:
        for name, pieces in parts.items():
            with package.open(name, "w") as part:
                coming = iter(pieces)
                while some := "".join(islice(coming, _PIECES)):
                    part.write(some.encode())
                    look()
            package.getinfo(name).create_system = 0
    return sink.getvalue()


def repacked(package: bytes, changed: Mapping[str, bytes | Iterable[bytes]]) -> bytes:
    """``package`` without times and with the parts of ``changed`` instead of its own."""
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        return packed({name: changed.get(name) or old.read(name) for name in old.namelist()})


def xml_text(text: str) -> str:
    """``text`` without the few characters XML cannot hold; each becomes a replacement character."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
