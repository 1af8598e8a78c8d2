"""Groups of cases on the command line: sets and conditions under a name, asked for like attributes."""

from __future__ import annotations

from gk_qda.operations.attributes import delete_attribute
from gk_qda.project import open_project
from gk_qda.queries.cases import attributes

CONDITION = "typ=Kreis AND thm_stellen_vzae>=1"


def listed(run, demo):
    return {row["name"]: row for row in run("groups", "list", demo, "--json").json["rows"]}


def members(run, demo, name):
    return [row["case"] for row in run("groups", "members", demo, name, "--json").json["rows"]]


def test_a_condition_is_kept_and_serves_like_an_attribute(run, demo):
    made = run("groups", "add", demo, "große Kreise", "--where", CONDITION, "--json").json
    inside = members(run, demo, "große Kreise")
    assert made == {
        "name": "große Kreise",
        "kind": "condition",
        "condition": CONDITION,
        "cases": len(inside),
    }
    table = run("groups", "list", demo, "--json").json
    [row] = table["rows"]
    assert (row["condition"], row["cases"], row["base"]) == (CONDITION, len(inside), 16)
    typed = run("compare", demo, "KO06", "--group", CONDITION, "--json")
    kept = run("compare", demo, "KO06", "--group", "große Kreise", "--json")
    assert len(typed.json["rows"]) == len(kept.json["rows"]) > 0
    groups = run("crosstab", demo, "--by", "große Kreise", "--json")
    assert {"ja", "nein"} <= set(groups.out.split('"'))


def test_a_set_is_made_changed_renamed_and_deleted_as_steps_of_their_own(run, demo):
    run("groups", "add", demo, "Pilot", "--case", "KO06", "--case", "Kreis Haselwehr")
    assert members(run, demo, "pilot") == ["KO06", "KO07"]
    run("groups", "change", demo, "Pilot", "--add", "KO11", "--add", "KO06", "--remove", "KO07")
    assert members(run, demo, "Pilot") == ["KO06", "KO11"]
    assert run("groups", "rename", demo, "Pilot", "Erste Welle", "--json").json["name"] == "Erste Welle"
    assert list(listed(run, demo)) == ["Erste Welle"]
    assert run("groups", "delete", demo, "erste welle", "--json").json == {"deleted": "Erste Welle"}
    assert listed(run, demo) == {}
    for expected in ("Erste Welle", "Pilot", "Pilot"):
        run("history", demo, "--undo")
        assert list(listed(run, demo)) == [expected]
    assert members(run, demo, "Pilot") == ["KO06", "KO07"]


def test_what_is_refused_says_why(run, demo):
    run("groups", "add", demo, "Kreise", "--where", "typ=Kreis")
    run("groups", "add", demo, "Pilot", "--case", "KO06")
    for arguments, said in (
        (("add", "kreise", "--case", "KO06"), "kreise"),
        (("add", "typ", "--case", "KO06"), "typ"),
        (("rename", "Kreise", "Pilot"), "Pilot"),
        (("rename", "Pilot", "Kreise"), "Kreise"),
        (("add", "Neu", "--where", "farbe=rot"), "farbe"),
        (("add", "Neu", "--case", "KO99"), "KO99"),
        (("members", "Nirgends"), "Nirgends"),
        (("delete", "Nirgends"), "Nirgends"),
        (("change", "Kreise", "--add", "KO06"), "typ=Kreis"),
        (("change", "Pilot", "--where", "typ=Kreis"), "Pilot"),
    ):
        name, *rest = arguments
        refused = run("groups", name, demo, *rest)
        assert refused.code == 1, arguments
        assert said in refused.err
    assert run("groups", "add", demo, "Neu", "--where", "typ=Kreis", "--case", "KO06").code == 2
    assert list(listed(run, demo)) == ["Pilot", "Kreise"]


def test_a_condition_whose_attribute_is_gone_says_so(run, demo):
    run("groups", "add", demo, "Kreise", "--where", "typ=Kreis")
    with open_project(demo) as project:
        with project.read() as session:
            attribute_id = next(one.id for one in attributes(session, "case") if one.name == "typ")
        with project.change("delete_attribute") as session:
            delete_attribute(session, attribute_id=attribute_id)
    row = listed(run, demo)["Kreise"]
    assert row["cases"] is None
    assert "typ" in row["trouble"]
    refused = run("groups", "members", demo, "Kreise")
    assert refused.code == 1
    assert "typ" in refused.err
