"""The sentences of the YAML reader: what is wrong, and what to type instead.

Together in one module so that they keep one voice, and can be translated in one go.
"""

from ntmdocs.language import msgids

_CURE = 'đặt cả đoạn trong ngoặc kép, hoặc viết ">-" rồi gõ đoạn văn thụt vào ở dòng dưới'

UNREADABLE = msgids("có ký tự U+{code:04X} không nhìn thấy, YAML không đọc được; xóa ký tự đó")
TWO_DOCUMENTS = msgids(
    'tệp có hai tài liệu YAML (dấu "---" hoặc "..." ở giữa); mỗi tệp chỉ một, xóa dấu đó'
)
COLLECTION_AS_KEY = msgids(
    "tên mục phải là chữ, không thể là một danh sách hay nhóm mục; viết lại tên mục"
)
NO_KEY = msgids('thiếu tên mục trước dấu ":"; thêm tên mục, hoặc nếu là đoạn văn thì ' + _CURE)
MERGE_KEY = msgids('không dùng "<<" để gộp mục; viết đủ các mục ra')
COLON_IN_TEXT = msgids('đoạn văn có dấu ": " sau "{before}" nên bị hiểu là tên mục; ' + _CURE)
HASH = msgids(
    'phần từ dấu "#" trở đi sẽ bị bỏ vì YAML coi là chú thích; nếu là lời văn, '
    + _CURE
    + '; nếu đúng là chú thích, để hai dấu cách trước "#"'
)
GLUED_DASH = msgids(
    'dấu "-" dính liền chữ nên không thành gạch đầu dòng; thêm một dấu cách sau "-"'
)
DEEP_DASH = msgids(
    "dòng này thụt sâu hơn nên bị nối vào dòng trên; gạch đầu dòng phải thẳng cột với nhau, "
    "còn nếu là một đoạn văn, " + _CURE
)

TWO_PARAGRAPHS = msgids(
    "đoạn văn xuống dòng ở đây mà khi in bị nối liền; mỗi đoạn, mỗi gạch đầu dòng là một mục riêng "
    'có dấu "-", hoặc viết liền một đoạn'
)
COMMA = msgids(
    'trong dấu [ ], dấu phẩy tách ra hai mục "{before}" và "{after}"; nếu là một số thì đặt cả mục '
    "trong ngoặc kép, nếu là hai mục thì thêm dấu cách sau dấu phẩy"
)
_STARTS = 'giá trị bắt đầu bằng "{char}" {taken}; '
SPECIAL = msgids(
    {
        char: _STARTS.format(char=char, taken=taken) + _CURE
        for char, taken in {
            "*": "bị hiểu là bí danh (alias) của YAML, không dùng được",
            "&": "bị hiểu là neo (anchor) của YAML, không dùng được",
            "!": "bị hiểu là nhãn kiểu (tag) của YAML, không dùng được",
            "{": "bị hiểu là nhóm mục viết trên một dòng",
            "[": "bị hiểu là danh sách viết trên một dòng",
            **dict.fromkeys("@`%?,]}", "không đọc được, vì YAML dành riêng dấu này"),
        }.items()
    }
)
TAB_INDENT = msgids("dòng này thụt đầu dòng bằng phím Tab; thay bằng dấu cách")
TAB = msgids("có dấu Tab ở đây; thay bằng dấu cách, hoặc xóa nếu ở cuối dòng")
UNCLOSED_QUOTE = msgids("dấu ngoặc {quote} mở ở đây mà không thấy đóng; thêm dấu đóng ở cuối đoạn")
AFTER_QUOTE = msgids(
    "sau dấu ngoặc {quote} đóng còn chữ; trích dẫn giữa câu thì bỏ ngoặc ngoài và "
    'viết cả đoạn sau ">-" ở dòng dưới'
)
ESCAPE = msgids('trong ngoặc kép, dấu "\\" phải viết đôi thành "\\\\"')
BLOCK_HEADER = msgids('sau dấu "{char}" phải xuống dòng; gõ đoạn văn thụt vào ở dòng dưới')
NO_BREAK_INDENT = msgids(
    "đầu dòng có dấu cách không ngắt (U+00A0, thường do chép từ Word hay trang web); "
    "xóa đi rồi gõ lại bằng phím cách"
)
BLOCK_BLANK = msgids(
    "dòng trống ngay trên đoạn này thừa dấu cách; xóa các dấu cách ở dòng trống đó"
)
BLOCK_INDENT = msgids(
    'đoạn văn sau "{header}" phải thụt vào sâu hơn tên mục hay dấu "-" của nó; thêm dấu cách'
)
BLOCK_DEDENT = msgids("dòng này thụt ít hơn đoạn văn phía trên; cho thẳng cột với đoạn văn đó")
NO_SPACE = msgids('thiếu dấu cách sau dấu ":" ở tên mục "{key}"; viết "{key}: …"')
NO_COLON = msgids(
    'dòng "{text}" thiếu dấu ":" sau tên mục; nếu là đoạn văn nối dòng trên thì thụt vào'
)
ITEM_AFTER_KEY = msgids("gạch đầu dòng phải xuống dòng riêng, dưới tên mục")
UNCLOSED_BRACKET = msgids(
    'dấu "{char}" mở ở đây thiếu dấu đóng hoặc thiếu dấu phẩy ở giữa; nếu là đoạn văn, ' + _CURE
)
EXTRA = msgids('thừa dấu "{char}"; xóa đi, hoặc nếu là lời văn thì ' + _CURE)
INDENT = msgids(
    "thụt đầu dòng không thẳng cột với các mục cùng cấp phía trên; sửa số dấu cách đầu dòng"
)
GENERAL = msgids(
    'YAML không đọc được dòng "{text}"; xem lại dấu hai chấm, dấu ngoặc và thụt đầu dòng'
)


def shorten(text: str) -> str:
    """As much of a text as helps to find it."""
    return text if len(text) <= 40 else text[:39].rstrip() + "…"
