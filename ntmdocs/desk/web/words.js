// The words of the page in both languages. What is said of a plan itself comes from the library.

const WORDS = {
  vi: {
    title: "Bàn làm việc",
    save: "Lưu", saved: "Đã lưu", unsaved: "Chưa lưu", undo: "Hoàn tác", redo: "Làm lại",
    form: "Biểu mẫu", yaml: "YAML", tosee: "Việc phải xem", compare: "So sánh",
    pages: "Trang giấy", page: "Trang", plain: "Máy chưa có chương trình dàn trang nên chỉ hiện chữ; cài: pip install \"ntmdocs[pdf]\"",
    doing: "Việc", word: "Tạo tệp Word", pdf: "Tạo PDF", nextYear: "Soạn năm sau",
    issue: "Lập thư mục trình ký", issueNumber: "Số (bỏ trống: số tiếp theo trong sổ) ", issueOn: "Ngày ban hành (dd/mm/yyyy) ",
    issueHow: { number: "Cấp số ngay", later: "Ký trước, cấp số sau", draft: "Bản dự thảo, không số" },
    register: "Sổ đăng ký văn bản đi", registerHeads: ["Số, ký hiệu", "Ngày", "Tên loại, trích yếu", "Người ký", "Đã làm", ""],
    steps: { checked: "kiểm tra", signed: "ký", numbered: "cấp số", sealed: "đóng dấu", sent: "chuyển đi" },
    mark: { checked: "Đã kiểm tra", signed: "Đã ký", numbered: "Đã cấp số", sealed: "Đã đóng dấu", sent: "Đã chuyển đi" },
    villages: "Kế hoạch của các thôn", redline: "So với bản cũ (Track Changes)",
    openFile: "Mở", openTitle: "Mở kế hoạch", files: "Tệp trong thư mục",
    doors: "Bắt đầu", doorWord: "Từ tệp Word năm ngoái", doorWordSay: "Đọc kế hoạch cũ (.docx, .doc, .txt) thành dữ liệu, không mất chữ nào mà không kể.",
    doorStart: "Từ mẫu", doorStartSay: "Kế hoạch trống, từng chỗ có chú thích.",
    doorExample: "Ví dụ", doorExampleSay: "Kế hoạch xây dựng nông thôn mới năm 2024 của xã Hợp Thịnh.",
    add: "Thêm", remove: "Bỏ", up: "Lên", down: "Xuống", addField: "Thêm mục", required: "bắt buộc",
    broken: "Tệp YAML đang hỏng nên chưa hiện được biểu mẫu; sửa ở thẻ YAML:",
    nothing: "Không có việc gì phải xem.", done: "Đã xem", line: "dòng",
    weight: { error: "Phải sửa", warning: "Xem lại", info: "Lưu ý", note: "Còn để ngỏ" },
    with: "So với", choose: "chọn tệp", same: "Hai bản giống nhau.",
    ended: "Bàn làm việc đã dừng. Chạy lại lệnh ntmdocs desk.",
    lost: "Mất liên lạc với bàn làm việc; đang thử lại.",
    outside: "Tệp đã được sửa ở nơi khác", outsideSay: "Giữ bản nào? Bản kia sẽ mất.",
    mine: "Giữ bản ở đây", theirs: "Lấy bản trên đĩa", later: "Để sau", reloaded: "Tệp vừa được sửa ở nơi khác; đã đọc lại.",
    close: "Đóng", cancel: "Thôi", ok: "Làm", year: "Năm kế hoạch", workbook: "Sổ tính của các thôn (Excel)", none: "không dùng",
    working: "Đang làm…", result: "Kết quả", toLook: "Việc phải xem", made: "Tệp đã tạo", open: "Mở",
    leave: "Bỏ phần chưa lưu?", leaveSay: "Kế hoạch đang mở có chỗ chưa lưu.", drop: "Bỏ", noPages: "Chưa tạo được trang: còn chỗ phải sửa.",
    language: "English", stale: "Trang của bản trước; còn chỗ phải sửa.", bring: "Chọn tệp…", table: "Bảng các thôn", old: "Bản cũ",
    village: "Thôn", standard: "Chuẩn", deadline: "Thời hạn", unmet: "Chưa đạt", size: "Cỡ trang", text: "Câu văn", yes: "có", no: "không", chosen: "Đang mở",
  },
  en: {
    title: "Desk",
    save: "Save", saved: "Saved", unsaved: "Not saved", undo: "Undo", redo: "Redo",
    form: "Form", yaml: "YAML", tosee: "To look at", compare: "Compare",
    pages: "Pages", page: "Page", plain: "This machine has no page engine, so only the words are shown; install: pip install \"ntmdocs[pdf]\"",
    doing: "Actions", word: "Make the Word file", pdf: "Make the PDF", nextYear: "Draft next year",
    issue: "Make the folder for signature", issueNumber: "Number (blank: the register's next) ", issueOn: "Date of issue (dd/mm/yyyy) ",
    issueHow: { number: "Number it now", later: "Sign first, number later", draft: "A draft, no number" },
    register: "Register of outgoing papers", registerHeads: ["Number", "Date", "Type, subject", "Signer", "Done", ""],
    steps: { checked: "checked", signed: "signed", numbered: "numbered", sealed: "sealed", sent: "sent" },
    mark: { checked: "Checked", signed: "Signed", numbered: "Numbered", sealed: "Sealed", sent: "Sent" },
    villages: "Village plans", redline: "Against the old one (Track Changes)",
    openFile: "Open", openTitle: "Open a plan", files: "Files in the folder",
    doors: "Start", doorWord: "From last year's Word file", doorWordSay: "Reads an old plan (.docx, .doc, .txt) into data; no word is lost without being told.",
    doorStart: "From the template", doorStartSay: "An empty plan with a comment at each place.",
    doorExample: "Example", doorExampleSay: "The 2024 new-countryside plan of Hợp Thịnh commune.",
    add: "Add", remove: "Remove", up: "Up", down: "Down", addField: "Add a field", required: "required",
    broken: "The YAML is broken, so there is no form yet; mend it under YAML:",
    nothing: "Nothing to look at.", done: "Done", line: "line",
    weight: { error: "To mend", warning: "Look again", info: "Note", note: "Left open" },
    with: "Against", choose: "choose a file", same: "Both are the same.",
    ended: "The desk has ended. Run ntmdocs desk again.",
    lost: "The desk does not answer; trying again.",
    outside: "The file was changed elsewhere", outsideSay: "Which one is kept? The other is lost.",
    mine: "Keep this one", theirs: "Take the one on disk", later: "Later", reloaded: "The file was changed elsewhere and was read again.",
    close: "Close", cancel: "Cancel", ok: "Go", year: "Year of the plan", workbook: "Villages' workbook (Excel)", none: "none",
    working: "Working…", result: "Result", toLook: "To look at", made: "Files made", open: "Open",
    leave: "Drop what is not saved?", leaveSay: "The open plan has changes that are not saved.", drop: "Drop", noPages: "No pages yet: something must be mended.",
    language: "Tiếng Việt", stale: "Pages of the state before; something must be mended.", bring: "Choose a file…", table: "Table of villages", old: "Old one",
    village: "Village", standard: "Standard", deadline: "Deadline", unmet: "Unmet", size: "Page size", text: "Sentence", yes: "yes", no: "no", chosen: "Open now",
  },
};

const KEY = "ntmdocs-language";
let language = localStorage.getItem(KEY) === "en" ? "en" : "vi";
document.documentElement.lang = language;

export function word(name) {
  return WORDS[language][name] ?? name;
}

export function switchLanguage() {
  language = language === "vi" ? "en" : "vi";
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
}
