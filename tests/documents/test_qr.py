"""Codes are correct, as small as they can be, and their modules as large as paper allows."""

import numpy as np
import pytest
from PIL import Image

from kjz_desk.documents import qr
from kjz_desk.errors import CodeTooLong
from tests.documents.rendered import read_by_opencv, read_by_zxing

CONTENTS = [
    "https://www.nhc.gov.cn/",
    "https://mp.weixin.qq.com/s/" + "A1b2C3d4E5f6G7h8I9j0Kl",
    "燃气泄漏：关阀、开窗，不碰电器开关，到室外再打119。煤气中毒：打120。",
    "字" * 60,
    "x" * qr.LIMIT,
]


def picture_of(matrix: qr.Matrix) -> Image.Image:
    light = ~np.pad(np.array(matrix), qr.QUIET)
    return Image.fromarray(np.kron(light, np.ones((8, 8), bool)).astype(np.uint8) * 255)


@pytest.mark.parametrize("level", ["M", "Q"])
@pytest.mark.parametrize("content", CONTENTS, ids=len)
def test_a_code_says_its_content_to_two_decoders(content: str, level: str) -> None:
    image = picture_of(qr.matrix(content, level))
    assert read_by_zxing(image) == [content]
    # OpenCV's finder misses some codes of version 8 at level Q that every telephone reads.
    assert level == "Q" or read_by_opencv(image) == [content]


def test_a_code_holds_up_to_its_limit_and_not_a_byte_more() -> None:
    assert len(qr.matrix("x" * qr.LIMIT)) == 57
    with pytest.raises(CodeTooLong) as caught:
        qr.matrix("x" * (qr.LIMIT + 1))
    assert caught.value.facts == {"limit": qr.LIMIT, "length": qr.LIMIT + 1}


@pytest.mark.parametrize("content", CONTENTS, ids=len)
def test_modules_are_whole_dots_and_no_smaller_than_a_telephone_reads(content: str) -> None:
    code = qr.fitted(content, 57)
    assert code.module >= qr.SMALLEST
    assert code.module / qr.DOT == pytest.approx(round(code.module / qr.DOT))
    assert code.side <= 57
    assert code.quiet == pytest.approx(4 * code.module)


def test_a_short_content_gets_the_better_error_correction() -> None:
    assert qr.fitted(CONTENTS[0], 57).matrix == qr.matrix(CONTENTS[0], "Q")
    assert qr.fitted(CONTENTS[-1], 57).matrix == qr.matrix(CONTENTS[-1], "M")


def test_a_place_too_small_for_the_content_is_refused() -> None:
    with pytest.raises(CodeTooLong):
        qr.fitted(CONTENTS[-1], 40)
