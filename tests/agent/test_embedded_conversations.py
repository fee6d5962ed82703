"""The embedded assistant over the real house: conversations of our own, two of every category."""

import json
from collections import defaultdict
from typing import Any

import pytest

from evals.conversation_check import HERE, played

pytestmark = pytest.mark.timeout(600)  # the fixture plays all of them before the first is judged

_PER_CATEGORY = 2


def _chosen() -> list[dict[str, Any]]:
    by_category = defaultdict(list)
    for line in (HERE / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        conversation = json.loads(line)
        by_category[conversation["category"]].append(conversation)
    return [one for each in by_category.values() for one in each[:_PER_CATEGORY]]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory):
    folder = tmp_path_factory.mktemp("talks")
    return {conversation["id"]: problems for conversation, problems in played(_chosen(), folder)}


@pytest.mark.parametrize("conversation", [one["id"] for one in _chosen()])
def test_a_conversation_goes_as_its_user_expects(conversation, outcomes):
    assert outcomes[conversation] == []
