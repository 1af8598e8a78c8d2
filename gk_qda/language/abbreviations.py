"""What is written with a full stop that ends no sentence: the one list for words and for sentences."""

from __future__ import annotations

from gk_qda.language.word_lists import listed

OFTEN_LAST = listed("dgl etc ff usf usw")
"""These close an enumeration: a capital behind them mostly begins the next sentence."""

ALSO_WORDS = listed("art co max mind")
"""Words, too ("auf diese Art.", "I don't mind."): the full stop shortens them only before a number or "KG"."""

_OTHERS = listed("""
    abb abs abschn abt al allg anl anm aufl aug az bd begr bez bgm bsp bspw bzgl bzw ca dez dipl dr ebd ehem eigtl
    einschl entspr erg ev evtl exkl fam feb fr frl geb gegr gem gesch gez ggf ggfs hr hrn hrsg ing inh inkl insb
    insbes jan jhd jr kap kath kfm lfd lt ltd min mio mr mrd mrs ms mtl nov nr okt prof päd rd ref resp rspr sek
    sept sog sr st std stellv str stv techn tel tsd tägl unv verg verh vertr vgl vollst vors vs wöchentl ziff zit
    zt zzgl zzt
    """)

ABBREVIATIONS = OFTEN_LAST | ALSO_WORDS | _OTHERS
"""All of them, in small letters and without the full stop."""
