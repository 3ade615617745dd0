"""The files in data/ say what the county's plan says, and every code they name exists."""

import csv
import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
COLUMNS = {
    "departments": "code number abbr order zh zh_short zh_plan zh_full en en_short kind topics",
    "sites": "code number kind order zh zh_short en en_short town",
    "towns": "code number order zh zh_short en en_short",
    "topics": "code number order zh zh_short en en_short lead sensitive",
    "groups": "code number order precedence zh zh_short en en_short rule",
    "ages": "code number order zh zh_short en en_short min max guardian",
    "material_kinds": "code number order zh zh_short en en_short class unit sign_for",
    "materials": "code number order zh zh_short en en_short kind department topic"
    " bundle carton opening low",
    "activities": "code number order zh en host start",
    "codes": "list code order zh en en_short",
}
KEYED = [name for name in COLUMNS if name != "codes"]

# Part four of the plan, in the plan's order and wording.
UNITS_OF_THE_PLAN = [
    "宣传部",
    "科技局",
    "科协",
    "教体局",
    "自然资源局",
    "农业农村局",
    "文化旅游广电局",
    "卫生健康局",
    "司法局",
    "应急管理局",
    "市场监管局",
    "住建局（地震局）",
    "公安局",
    "总工会",
    "团委",
    "妇联",
    "气象局",
    "中国电信平罗分公司",
    "中国移动平罗分公司",
]

# Part three (三) of the plan, in the plan's order and wording.
VENUES_OF_THE_PLAN = [
    "平罗县科技馆",
    "陶乐中学“农村中学科技馆”",
    "中粮米业（宁夏）稻米产品教育基地",
    "宁夏蕾牧高科农业科普教育基地",
    "平罗县盈丰植保专业合作社科普示范基地",
    "宁夏种业（平罗）研究院",
    "平罗种子小镇",
    "宁夏沙漠瓜菜（平罗）科技示范展示区",
    "平罗县永惠种子示范园区",
    "宁夏绿康林稻渔空间",
]

CODES_OF_THE_LISTS = {
    "outcome": "answered material-given referred follow-up",
    "mode": "on-site clinic phone",
    "void_reason": "duplicate wrong-quantity wrong-department test withdrawn mistake other",
    "movement": "receive issue return transfer write-off stocktake",
    "method": "live backfill estimate import",
    "material_class": "printed book goods",
    "display": "board banner exhibit vehicle staff volunteer experience",
    "layout": "a4 a5x2",
    "kind": "reception movement display print",
}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def codes(name: str) -> set[str]:
    return {row["code"] for row in rows(name)}


def event() -> dict[str, Any]:
    return tomllib.loads((DATA / "event.toml").read_text("utf-8"))


def handouts() -> list[dict[str, Any]]:
    listed = tomllib.loads((DATA / "handouts.toml").read_text("utf-8"))["handout"]
    assert isinstance(listed, list)
    return listed


HANDOUTS = handouts()
each_handout = pytest.mark.parametrize("handout", HANDOUTS, ids=[h["code"] for h in HANDOUTS])


@pytest.mark.parametrize("name", COLUMNS)
def test_a_file_has_its_columns_and_whole_rows_in_plain_utf8(name: str) -> None:
    text = (DATA / f"{name}.csv").read_bytes().decode("utf-8")
    assert "\r" not in text and "\ufeff" not in text and text.endswith("\n")
    assert text.splitlines()[0].split(",") == COLUMNS[name].split()
    for row in rows(name):
        assert None not in row and None not in row.values(), row
        assert all(value == value.strip() for value in row.values()), row


@pytest.mark.parametrize("name", KEYED)
def test_codes_numbers_and_orders_are_given_once(name: str) -> None:
    for column in ("code", "number", "order", "zh", "en"):
        values = [row[column] for row in rows(name) if row[column]]
        assert len(values) == len(set(values)), column
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in codes(name))


@pytest.mark.parametrize("name", KEYED)
def test_rows_stand_in_their_order(name: str) -> None:
    orders = [int(row["order"]) for row in rows(name)]
    assert orders == sorted(orders)


def test_the_nineteen_units_stand_in_the_order_and_wording_of_the_plan() -> None:
    units = [row for row in rows("departments") if row["code"] != "dept-other"]
    assert [row["zh_plan"] for row in units] == UNITS_OF_THE_PLAN
    assert [row["order"] for row in units] == [str(i) for i in range(1, 20)]
    assert [row["number"] for row in units] == [f"D{i:02}" for i in range(1, 20)]
    assert rows("departments")[-1]["zh"] == "其他参加单位"


def test_the_ten_venues_stand_in_the_order_and_wording_of_the_plan() -> None:
    venues = [row["zh"] for row in rows("sites") if row["kind"] == "venue"]
    assert venues == VENUES_OF_THE_PLAN


def test_the_square_comes_first_then_four_fair_places() -> None:
    sites = rows("sites")
    assert [row["kind"] for row in sites] == ["main", *["fair"] * 4, *["venue"] * 10, "other"]
    assert sites[0]["zh"] == "平罗县“七一”广场"
    assert [row["zh"] for row in sites[1:5]] == ["陶乐镇庙庙湖村", "红崖子乡红瑞村", "姚伏镇", "黄渠桥镇"]


def test_thirteen_towns_carry_the_countys_division_code() -> None:
    division = event()["event"]["division"]
    numbered = [row for row in rows("towns") if row["number"]]
    assert len(numbered) == 13
    assert all(re.fullmatch(division + r"[12]\d\d", row["number"]) for row in numbered)
    assert [row["code"] for row in rows("towns")[13:]] == ["outside-county", "town-unknown"]


def test_the_lists_are_as_long_as_they_should_be() -> None:
    lengths = {name: len(rows(name)) for name in COLUMNS}
    assert lengths["departments"] == 20
    assert lengths["topics"] == 22
    assert lengths["groups"] == 7
    assert lengths["ages"] == 5
    assert lengths["material_kinds"] == 14
    assert lengths["materials"] == 22
    assert lengths["activities"] == 5


def test_the_small_lists_hold_their_codes() -> None:
    found: dict[str, list[str]] = {}
    for row in rows("codes"):
        found.setdefault(row["list"], []).append(row["code"])
        assert row["order"] == str(len(found[row["list"]]))
        assert row["zh"] and row["en"]
    assert found == {name: listed.split() for name, listed in CODES_OF_THE_LISTS.items()}


def test_every_code_that_one_file_names_exists_in_the_other() -> None:
    departments, topics, towns = codes("departments"), codes("topics"), codes("towns")
    assert {topic for row in rows("departments") for topic in row["topics"].split()} <= topics
    assert all(row["topics"] for row in rows("departments"))
    assert {row["town"] for row in rows("sites")} <= towns | {""}
    assert {row["lead"] for row in rows("topics")} <= departments
    assert {row["host"] for row in rows("activities")} <= departments
    assert {row["kind"] for row in rows("materials")} <= codes("material_kinds")
    assert {row["department"] for row in rows("materials")} <= departments
    assert {row["topic"] for row in rows("materials")} <= topics
    classes = {row["code"] for row in rows("codes") if row["list"] == "material_class"}
    assert {row["class"] for row in rows("material_kinds")} == classes


def test_flags_and_figures_are_what_their_columns_promise() -> None:
    for name, column in (("topics", "sensitive"), ("ages", "guardian"), ("material_kinds", "sign_for")):
        assert {row[column] for row in rows(name)} == {"0", "1"}
    for row in rows("materials"):
        assert 0 < int(row["bundle"]) < int(row["carton"])
        assert 10 <= int(row["low"]) < int(row["opening"])
    assert [row["code"] for row in rows("topics") if row["sensitive"] == "1"] == [
        "law",
        "health",
        "public-safety",
        "family-women",
    ]


def test_age_bands_meet_without_gap_or_overlap() -> None:
    bands = [(int(row["min"]), int(row["max"])) for row in rows("ages") if row["min"]]
    assert bands[0][0] == 0
    assert [low for low, _ in bands[1:]] == [high + 1 for _, high in bands[:-1]]
    assert bands[0][1] + 1 == event()["privacy"]["child_age_limit"]
    assert [row["code"] for row in rows("ages") if not row["min"]] == ["age-unknown"]


def test_group_keys_are_the_digits_and_precedence_follows_the_counting_rule() -> None:
    groups = rows("groups")
    assert [row["order"] for row in groups] == ["1", "2", "3", "4", "5", "6", "9"]
    assert [row["number"] for row in groups] == [f"G{row['order']}" for row in groups]
    by_precedence = sorted(groups, key=lambda row: int(row["precedence"]))
    assert [row["zh"] for row in by_precedence] == [
        "青少年",
        "老年人",
        "领导干部和公务员",
        "产业工人",
        "农民",
        "其他居民",
        "未区分",
    ]


def test_the_event_is_the_one_of_the_plan() -> None:
    told = event()
    week = told["event"]
    assert week["zh"] == "平罗县2021年科技活动周"
    assert week["theme"] == "百年回望：中国共产党领导科技发展"
    assert (week["start"], week["end"]) == (dt.date(2021, 5, 17), dt.date(2021, 5, 22))
    assert week["basis"] == "自治区科技厅、党委宣传部、自治区科协《关于举办2021年宁夏科技活动周的通知》"
    assert set(week["organizers"]) <= codes("departments")
    assert week["main_site"] in codes("sites")


def test_the_launch_the_report_and_the_erasure_have_their_dates() -> None:
    told = event()
    launch = told["launch"]
    assert launch["start"].isoformat() == "2021-05-17T09:30:00+08:00"
    assert launch["activity"] in codes("activities")
    assert launch["site"] in codes("sites")
    first = rows("activities")[0]
    assert dt.datetime.fromisoformat(first["start"]) == launch["start"]
    assert told["reporting"]["recipient"] in codes("departments")
    assert told["reporting"]["deadline"] == dt.date(2021, 5, 30)
    assert told["privacy"]["delete_on"] - told["reporting"]["deadline"] == dt.timedelta(days=30)


def test_the_privacy_notice_says_who_what_for_how_long_and_which_rights() -> None:
    privacy = event()["privacy"]
    day = privacy["delete_on"]
    for said in (
        "平罗县科技局",
        "姓名和电话",
        "回访",
        "不作他用",
        f"{day.year}年{day.month}月{day.day}日",
        "查看、更正或要求删除",
    ):
        assert said in privacy["notice_zh"]
    assert f"{day.day} June {day.year}" in privacy["notice_en"]


def test_there_are_at_least_ten_handouts_and_each_printed_item_has_its_own() -> None:
    listed = handouts()
    assert len(listed) >= 10
    assert len({h["code"] for h in listed}) == len({h["title"] for h in listed}) == len(listed)
    printed_here = {row["code"] for row in rows("materials") if row["kind"] == "qr-handout"}
    named = [h["material"] for h in listed if "material" in h]
    assert sorted(named) == sorted(printed_here)


@each_handout
def test_a_handout_names_units_topics_and_items_that_exist(handout: dict[str, Any]) -> None:
    assert handout["department"] in codes("departments")
    assert handout["topic"] in codes("topics")
    if "material" in handout:
        item = next(row for row in rows("materials") if row["code"] == handout["material"])
        assert (item["department"], item["topic"]) == (handout["department"], handout["topic"])
        assert item["en"] == handout["en"]


@each_handout
def test_a_handout_is_short_enough_for_large_print(handout: dict[str, Any]) -> None:
    assert 1 <= len(handout["title"]) <= 12
    assert 3 <= len(handout["sentences"]) <= 6
    for sentence in handout["sentences"]:
        assert sentence.endswith("。") and len(sentence) <= 28, sentence
        assert not re.search("[!?,;:\"']", sentence), "half-width punctuation"


@each_handout
def test_a_handout_has_either_a_link_or_a_text(handout: dict[str, Any]) -> None:
    assert ("link" in handout) != ("text" in handout)
    if "text" in handout:
        assert 1 <= len(handout["text"]) <= 60
        assert handout["phone"] in handout["text"]
    else:
        link = urlsplit(handout["link"])
        assert link.scheme == "https"
        assert link.hostname is not None and link.hostname.endswith(".gov.cn")
        assert len(handout["link"].encode()) <= 200


@each_handout
def test_a_handout_names_only_public_numbers(handout: dict[str, Any]) -> None:
    public = {
        "110",
        "119",
        "120",
        "12121",
        "12315",
        "12333",
        "12338",
        "12348",
        "12355",
        "12377",
        "96110",
        "10000",
        "10086",
    }
    assert handout.get("phone", "110") in public
    said = " ".join([*handout["sentences"], handout.get("text", "")])
    dialled = re.findall(r"(?:打|客服：|电信|移动|热线|：|看到)(\d{3,})", said)
    assert set(dialled) <= public
