"""Names of countries and peoples in German: an origin that is rare where somebody lives tells who it is."""

from __future__ import annotations

import re

from gk_qda.language.word_lists import listed

_COUNTRIES = listed(
    """
    Afghanistan Ägypten Albanien Algerien Angola Äquatorialguinea Argentinien Armenien Aserbaidschan Äthiopien
    Bangladesch Belarus Benin Bhutan Bolivien Bosnien Botswana Brasilien Bulgarien Burundi Chile China Dschibuti
    Elfenbeinküste Eritrea Estland Gabun Gambia Georgien Ghana Griechenland Guinea Guinea-Bissau Guyana Haiti
    Herzegowina Honduras Indien Indonesien Irak Iran Israel Jamaika Japan Jemen Jordanien Jugoslawien Kambodscha
    Kamerun Kasachstan Katar Kenia Kirgisistan Kolumbien Komoren Kongo Kosovo Kroatien Kuba Kurdistan Kuwait Laos
    Lesotho Lettland Libanon Liberia Libyen Litauen Madagaskar Malawi Malaysia Mali Marokko Mauretanien Mazedonien
    Mexiko Moldau Moldawien Mongolei Montenegro Mosambik Myanmar Namibia Nepal Nicaragua Niger Nigeria Nordkorea
    Nordmazedonien Oman Pakistan Palästina Panama Paraguay Peru Philippinen Polen Ruanda Rumänien Russland Sambia
    Saudi-Arabien Senegal Serbien Sierra Simbabwe Slowakei Slowenien Somalia Somaliland Sudan Südsudan Südafrika
    Syrien Tadschikistan Tansania Thailand Tibet Togo Tschad Tschechien Tschetschenien Tunesien Türkei Turkmenistan
    Uganda Ukraine Ungarn Uruguay Usbekistan Venezuela Vietnam Weißrussland Zypern
    """
)
# Stems of names of peoples: behind them stand "e", "er", "in", "isch" and their forms.
_PEOPLES = listed(
    """
    Afghan Ägypt Alban Algeri Angolan Argentini Armeni Aserbaidschan Äthiopi Bangladesch Belaruss Benin Bhutan
    Bolivian Bosni Brasilian Bulgar Burund Chilen Chines Eritre Gabun Gambi Georgi Ghana Griech Guine Haitian Ind
    Indones Irak Iran Israel Jamaikan Japan Jemenit Jesid Jordani Kambodschan Kamerun Kasach Keniane Kenian Kirgis
    Kolumbian Kongoles Kosovar Kosovoalban Kroat Kuban Kurd Laot Lett Libanes Liberian Libysch Libyer Litau Malawi
    Mali Marokkan Mauretani Mazedoni Mexikan Moldawi Mongol Montenegrin Mosambikan Myanmar Namibi Nepales Nepali
    Nicaraguan Nigerian Nigr Oman Pakistan Palästinens Panamaisch Paraguay Peruan Philippin Pol Rohingya Ruand
    Rumän Russ Sambi Senegales Serb Simbabw Sint Slowak Slowen Somali Sudanes Südafrikan Südsudanes Syr Tadschik
    Tansani Thailänd Tibet Tibeter Togoles Togoer Tschad Tschech Tschetschen Tunesi Turkmen Türk Ugand Ukrain Ungar
    Uigur Uruguay Usbek Venezolan Vietnames Weißruss Zypr
    """
)
_ENDING = re.compile(
    r"(?:(?:i?er|e|i|a|y|is)?(?:n|s|innen|in|nen)?|i?er[*:_]innen|e?n?[*:_]innen|(?:i?s?che?[rnms]?))"
)


def is_origin(word: str) -> bool:
    """Whether a word with a capital names a country or who comes from there ("Bhutaner", "Guinea", "Afghanin")."""
    plain = word.replace("\u00ad", "")
    if plain.removesuffix("s") in _COUNTRIES or plain in _COUNTRIES:
        return True
    return any(_ENDING.fullmatch(plain, at) for at in range(3, len(plain)) if plain[:at] in _PEOPLES)
