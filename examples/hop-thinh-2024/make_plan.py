"""Kế hoạch năm 2024 của xã Hợp Thịnh, dựng bằng Python thay cho tệp YAML.

    python make_plan.py [TỆP.docx]

Nội dung giống hệt plan.yaml bên cạnh; một phép thử giữ cho hai bên bằng nhau.
"""

import sys

import ntmdocs
from ntmdocs.model import (
    Annex,
    Assignment,
    BasesLayout,
    ColumnName,
    Commune,
    CriterionState,
    DataColumn,
    DataTable,
    Goal,
    Header,
    IssuingBody,
    Items,
    LegalBases,
    LegalBasis,
    OfficialDate,
    Orientation,
    Plan,
    Section,
    SectionKind,
    Signature,
    Solution,
    TableOf,
    Task,
    Village,
)

HEADER = Header(
    issuing_body=IssuingBody(name=["Ủy ban nhân dân", "xã Hợp Thịnh"]),
    symbol="KH-UBND",
    place="Hợp Thịnh",
    issued_on=OfficialDate(2024),
    subject="Xây dựng nông thôn mới năm {{ year }}",
)

LEGAL_BASES = LegalBases(
    layout=BasesLayout.NARRATIVE,
    bases=[
        LegalBasis(
            lead="Thực hiện",
            acts=[
                (
                    "Kế hoạch số 56/KH-UBND ngày 19/02/2024 của UBND huyện Hiệp Hòa về xây "
                    "dựng Nông thôn mới năm 2024"
                ),
                (
                    "Nghị quyết số 92-NQ/ĐU ngày 26/02/2024 của Đảng ủy xã Hợp Thịnh về thực "
                    "hiện xã đạt chuẩn nông thôn mới nâng cao, thôn nông thôn mới kiểu mẫu, "
                    "thôn nông thôn mới năm 2024"
                ),
            ],
        ),
        (
            "Căn cứ các văn bản, quy định, hướng dẫn của cấp trên và điều kiện thực tế của "
            "địa phương"
        ),
    ],
    opening=(
        "UBND xã ban hành Kế hoạch triển khai, tổ chức thực hiện xây dựng nông thôn mới (NTM) "
        "năm {{ year }}, như sau:"
    ),
)

PURPOSE = Section(
    kind=SectionKind.PURPOSE,
    content=[
        Section(
            title="Mục đích",
            content=[
                (
                    "Xây dựng NTM nhằm nâng cao đời sống vật chất, tinh thần cho người dân; "
                    "phát triển các hình thức tổ chức sản xuất hợp lý, gắn phát triển nông "
                    "nghiệp với công nghiệp, dịch vụ; xã hội nông thôn dân chủ, giàu bản sắc "
                    "văn hóa dân tộc; bảo vệ môi trường sinh thái; giữ vững an ninh, trật tự "
                    "an toàn xã hội."
                ),
            ],
        ),
        Section(
            title="Yêu cầu",
            content=[
                Items(
                    items=[
                        (
                            "Huy động sức mạnh, sự đồng thuận và nguồn lực của các cơ quan, "
                            "tổ chức, doanh nghiệp và toàn thể Nhân dân tham gia xây dựng "
                            "NTM. Quá trình tổ chức thực hiện phải bảo đảm công khai, minh "
                            "bạch, dân chủ."
                        ),
                        (
                            "Các cấp ủy Đảng, chính quyền cần quyết tâm, sâu sát, gắn trách "
                            "nhiệm người đứng đầu với kết quả tổ chức triển khai thực hiện "
                            "tại địa phương. Xác định đây là nhiệm vụ chính trị trọng tâm cần "
                            "tập trung lãnh đạo, chỉ đạo, tổ chức thực hiện trong giai đoạn "
                            "hiện nay."
                        ),
                    ],
                ),
            ],
        ),
    ],
)

GOALS = Section(
    kind=SectionKind.GOALS,
    title="Mục tiêu, nội dung",
    content=[
        Section(
            title="Mục tiêu",
            content=[
                Goal(localities=["huong_ninh"]),
                Goal(localities=["da_hoi", "dong_dao"]),
                Goal(localities=["commune"]),
            ],
        ),
        Section(
            title="Nội dung xây dựng thôn NTM, thôn NTM kiểu mẫu năm {{ year }}",
            content=[
                Items(
                    items=[
                        (
                            "Tập trung chỉ đạo thôn Hương Ninh đạt chuẩn thôn NTM, phấn đấu "
                            "hoàn thành các tiêu chí chưa đạt ({{ villages.huong_ninh.unmet | "
                            "names }}) {{ villages.huong_ninh.deadline }}."
                        ),
                        (
                            "Chỉ đạo thôn Đa Hội và thôn Đồng Đạo đẩy nhanh hoàn thiện các "
                            "tiêu chí, phấn đấu xong {{ villages.da_hoi.deadline }}: Cơ bản "
                            "các thôn đăng ký đã hoàn thành {{ villages.da_hoi.met_count | "
                            "two_digits }}/{{ villages.da_hoi.criteria_count | two_digits }} "
                            "tiêu chí; còn {{ villages.da_hoi.unmet | count | two_digits "
                            "}}/{{ villages.da_hoi.criteria_count | two_digits }} tiêu chí "
                            "cần hoàn thiện (Chỉ tiêu đường điện, đường cây, đường hoa, biển "
                            "báo chỉ dẫn thuộc tiêu chí giao thông; Tiêu chí Nhà văn hóa, khu "
                            "thể thao thôn; Vệ sinh môi trường)."
                        ),
                    ],
                ),
                "*(Theo biểu số 01, 02)*",
            ],
        ),
        Section(
            title="Nội dung xây dựng xã đạt chuẩn NTM nâng cao năm {{ year }}",
            content=[
                (
                    "Theo Bộ tiêu chí quốc gia về xã NTM nâng cao giai đoạn 2021-2025 ban "
                    "hành theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính "
                    "phủ, Hợp Thịnh cơ bản đạt các tiêu chí theo quy định. Tuy nhiên, còn một "
                    "số tiêu chí chưa đạt hoặc đạt ở mức thấp, cần hoàn thiện, nâng cao, cụ "
                    "thể: Còn {{ commune.unmet | count | two_digits }} tiêu chí chưa đạt cần "
                    "chỉ đạo hoàn thành trong năm 2023 gồm: {{ commune.unmet | with_numbers "
                    "}}."
                ),
                (
                    "Bên cạnh đó, xã vẫn còn một số chỉ tiêu nhỏ trong các tiêu chí cần củng "
                    "cố, bổ sung, nâng cao như: Tỷ lệ đường xã được bảo trì hàng năm, đảm bảo "
                    "sáng-xanh - sạch - đẹp và có các hạng mục cần thiết (biển báo, biển chỉ "
                    "dẫn, chiếu sáng, gờ giảm tốc, cây xanh...); Tỷ lệ hộ gia đình thực hiện "
                    "phân loại chất thải rắn tại nguồn....."
                ),
                "*(Theo biểu số 03).*",
            ],
        ),
    ],
)

SOLUTIONS = Section(
    kind=SectionKind.SOLUTIONS,
    title="Giải pháp",
    content=[
        Solution(
            title="Công tác chỉ đạo",
            tasks=[
                (
                    "Ban Quản lý NTM của xã phụ trách thực hiện tiêu chí xã NTM nâng cao; "
                    "thôn NTM; thôn NTM kiểu mẫu theo kế hoạch đề ra."
                ),
                (
                    "Hàng tháng, quý, 6 tháng: Ban quản lý xây dựng NTM xã tổ chức giao ban "
                    "kiểm điểm tiến độ thực hiện, các công chức chuyên môn có liên quan triển "
                    "khai thực hiện đảm bảo kế hoạch đã đề ra."
                ),
                (
                    "Thực hiện nghiêm túc chế độ thông tin, báo cáo; tổ chức Hội nghị giao "
                    "ban, sơ kết thực hiện Chương trình theo quy định và chỉ đạo của cấp "
                    "trên."
                ),
            ],
        ),
        Solution(
            title="Công tác tuyên truyền, vận động, đào tạo, tập huấn",
            tasks=[
                (
                    "Tăng cường tuyên truyền xây dựng NTM theo hướng chú trọng nâng cao vai "
                    "trò, trách nhiệm người đứng đầu ở cơ sở (thôn, xóm) và vai trò chủ thể "
                    "người dân trong xây dựng NTM; tuyên truyền cách làm hay, sáng tạo, sự "
                    "tham gia của cộng đồng để nâng cao ý thức tự giác, tự chủ, khơi dậy, "
                    "phát huy năng động, sáng tạo của người dân trong tổ chức xây dựng NTM. "
                    "Kịp thời biểu dương, khen thưởng các tập thể, cá nhân có thành tích xuất "
                    "sắc."
                ),
                (
                    "Chú trọng đào tạo, tập huấn để nâng cao kiến thức, kỹ năng quản lý, chỉ "
                    "đạo và nghiệp vụ cho cán bộ các cấp làm công tác xây dựng NTM."
                ),
            ],
        ),
        Solution(
            title="Việc huy động nguồn lực thực hiện kế hoạch",
            tasks=[
                (
                    "Đầu tư kinh phí từ nguồn ngân sách xã và huy động các nguồn lực khác để "
                    "nâng cao tiêu chí NTM cấp xã. Đa dạng hóa, lồng ghép các nguồn vốn."
                ),
                (
                    "Chủ động huy động nguồn lực xây dựng NTM như ngân sách xã, đóng góp của "
                    "người dân (hiến đất, ngày công, tiền mặt...)...tham gia xây dựng NTM "
                    "theo nguyên tắc dân chủ, tự nguyện, công khai. Đồng thời, kiểm soát tình "
                    "hình nợ đọng xây dựng cơ bản trong xây dựng NTM."
                ),
            ],
        ),
        Solution(
            title=(
                "Kiện toàn hệ thống tổ chức, tăng cường công tác kiểm tra, giám sát; thực "
                "hiện chế độ thông tin báo cáo"
            ),
            tasks=[
                (
                    "Rà soát, kiện toàn BCD, tập huấn, bồi dưỡng kiến thức cho cán bộ các "
                    "cấp; phân công nhiệm vụ rõ ràng, thường xuyên kiểm đếm nhiệm vụ của cá "
                    "nhân, tập thể được phân công."
                ),
            ],
        ),
    ],
)

IMPLEMENTATION = Section(
    kind=SectionKind.IMPLEMENTATION,
    content=[
        Assignment(
            actor="Ban Quản lý xây dựng NTM xã",
            duties=[
                (
                    "Chỉ đạo, đôn đốc các công chức chuyên môn, các thôn triển khai thực hiện "
                    "các nội dung liên quan theo chức năng, nhiệm vụ quy định."
                ),
                (
                    "Phối hợp với Ủy ban Mặt trận Tổ quốc và các đoàn thể chính trị- xã hội "
                    "để huy động cả hệ thống chính trị cùng tham gia thực hiện; đồng thời, "
                    "tranh thủ sự giúp đỡ của các tổ chức, cá nhân trong việc thực hiện "
                    "Chương trình mục tiêu quốc gia về xây dựng NTM."
                ),
                (
                    "Chỉ đạo huy động các nguồn lực để đảm bảo tiến độ xây dựng NTM theo kế "
                    "hoạch được phê duyệt."
                ),
            ],
        ),
        Assignment(
            actor="Các công chức chuyên môn thuộc UBND xã",
            duties=[
                (
                    "Tham mưu cho UBND xã tổ chức thẩm tra kết quả thực hiện các tiêu chí do "
                    "ngành phụ trách đối với thôn NTM, thôn kiểu mẫu và hoàn thiện các tiêu "
                    "chí xã NTM nâng cao. Chịu trách nhiệm trước Đảng ủy, UBND xã những lĩnh "
                    "vực phân công."
                ),
            ],
        ),
        Assignment(
            actor="Ủy ban MTTQ và các đoàn thể chính trị - xã hội xã",
            asked=True,
            duties=[
                (
                    "Tăng cường tuyên truyền, vận động, chỉ đạo đoàn viên, hội viên cơ sở "
                    "gương mẫu tham gia xây dựng NTM bằng những việc làm, công trình thiết "
                    "thực (mỗi đoàn thể 1 công trình, tuyến đường cây, hoa, tuyến đường không "
                    "rác thải...); vận động con, em thành đạt đang công tác, làm ăn xa quê "
                    "tích cực tham gia, hưởng ứng, đóng góp kinh phí xây dựng NTM, NTM nâng "
                    "cao..."
                ),
            ],
        ),
        Assignment(
            actor="Các thôn",
            duties=[
                Task(
                    deadline="15/03/2024",
                    text=(
                        "Xây dựng nghị quyết của chi bộ về xây dựng NTM; Kiện toàn Ban phát "
                        "triển nông thôn; Xây dựng kế hoạch riêng đối với những tiêu chí chưa "
                        "đạt, chi tiết, cụ thể, nêu rõ các công việc phải làm, thời gian thực "
                        "hiện, thời gian hoàn thành, phân công cán bộ theo dõi, phụ trách "
                        "từng tiêu chí, thời gian ban hành kế hoạch thực hiện xong trước **{{ "
                        "deadline }}**."
                    ),
                ),
                (
                    "Thường xuyên rà soát, huy động các nguồn lực để thực hiện xây dựng NTM "
                    "đảm bảo theo đúng đề án, kế hoạch đề ra. Hàng tuần, hàng tháng kiểm tra "
                    "tiến độ thực hiện để kịp thời tháo gỡ, khó khăn, vướng mắc."
                ),
                (
                    "Tập trung xây dựng, nâng cao chất lượng các tiêu chí NTM, trong đó chú "
                    "trọng: rà soát lựa chọn, phát triển các sản phẩm gắn với lợi thế, thế "
                    "mạnh của địa phương, ưu tiên các sản phẩm chế biến, sản phẩm truyền "
                    "thống, sản phẩm gắn du lịch cộng đồng; hoàn thiện chuỗi liên kết gắn với "
                    "tiêu thụ sản phẩm, xúc tiến thương mại, quảng bá, giới thiệu sản phẩm; "
                    "Nâng cao hiệu quả cánh đồng mẫu, duy trì, nhân rộng các mô hình nông "
                    "nghiệp, chủ động chuyển đổi sản xuất nông nghiệp đối với diện tích đã "
                    "dồn điền, đổi thửa; nhân rộng mô hình doanh nghiệp, HTX, cá nhân thuê "
                    "đất để hình thành vùng sản xuất tập trung; Nâng cao chất lượng phong "
                    "trào “Toàn dân đoàn kết xây dựng đời sống văn hoá” gắn với phong trào "
                    "xây dựng NTM. Tập trung thu gom, xử lý rác thải sinh hoạt nông thôn, "
                    "kiểm soát hoạt động sản xuất, kinh doanh có nguy cơ gây ô nhiễm môi "
                    "trường..."
                ),
                (
                    "Lãnh đạo, chỉ đạo nâng cao chất lượng hoạt động, phát huy vai trò của tổ "
                    "chức đảng, chính quyền, MTTQ và đoàn thể chính trị - xã hội trong xây "
                    "dựng NTM. Xây dựng nội quy, quy ước làng xóm gắn với các quy định cụ thể "
                    "về an ninh trật tự; không để xảy ra điểm nóng về an ninh, trật tự; đẩy "
                    "lùi tình hình hoạt động các loại tội phạm, tệ nạn xã hội."
                ),
            ],
        ),
    ],
)

COMMUNE = Commune(
    name="Hợp Thịnh",
    standard="xã NTM nâng cao",
    criteria_set="xa_ntm_nang_cao_2021_2025",
    unmet=["6", "7", "14"],
)

VILLAGES = [
    Village(
        name="Hương Ninh",
        standard="thôn NTM",
        deadline="trong tháng 9 năm {{ year }}",
        unmet=["Nhà văn hóa khu thể thao thôn", "Vệ sinh môi trường"],
        id="huong_ninh",
    ),
    Village(
        name="Đa Hội",
        standard="thôn NTM kiểu mẫu",
        deadline="trong tháng 9/{{ year }}",
        criteria_count=7,
        unmet=[
            CriterionState(
                criterion="Giao thông",
                missing="Chỉ tiêu đường điện, đường cây, đường hoa, biển báo chỉ dẫn",
            ),
            "Nhà văn hóa, khu thể thao thôn",
            "Vệ sinh môi trường",
        ],
        id="da_hoi",
    ),
    Village(
        name="Đồng Đạo",
        standard="thôn NTM kiểu mẫu",
        deadline="trong tháng 9/{{ year }}",
        criteria_count=7,
        unmet=[
            CriterionState(
                criterion="Giao thông",
                missing="Chỉ tiêu đường điện, đường cây, đường hoa, biển báo chỉ dẫn",
            ),
            "Nhà văn hóa, khu thể thao thôn",
            "Vệ sinh môi trường",
        ],
        id="dong_dao",
    ),
]

ANNEXES = [
    Annex(
        title="Biểu số 01: Tiêu chí chưa đạt của thôn phấn đấu đạt chuẩn thôn NTM năm {{ year }}",
        content=[
            DataTable(
                of=TableOf.VILLAGE_CRITERIA,
                localities=["huong_ninh"],
                only_unmet=True,
                index_row=True,
                columns=[
                    ColumnName.NUMBER,
                    DataColumn(name=ColumnName.CRITERION, title="Tiêu chí chưa đạt", width=7),
                    DataColumn(name=ColumnName.DEADLINE, width=4),
                ],
            ),
        ],
    ),
    Annex(
        title=(
            "Biểu số 02: Tiêu chí cần hoàn thiện của thôn phấn đấu đạt chuẩn thôn NTM kiểu "
            "mẫu năm {{ year }}"
        ),
        orientation=Orientation.LANDSCAPE,
        content=[
            DataTable(
                of=TableOf.VILLAGE_CRITERIA,
                localities=["da_hoi", "dong_dao"],
                only_unmet=True,
                index_row=True,
                columns=[
                    ColumnName.NUMBER,
                    ColumnName.CRITERION,
                    DataColumn(name=ColumnName.MISSING, width=7),
                    DataColumn(
                        title="Kết quả của thôn", columns=[ColumnName.MET, ColumnName.UNMET]
                    ),
                    DataColumn(name=ColumnName.DEADLINE, width=3),
                ],
            ),
        ],
    ),
    Annex(
        title="Biểu số 03: Tiêu chí xã NTM nâng cao năm {{ year }}",
        content=[
            DataTable(
                of=TableOf.COMMUNE_CRITERIA,
                index_row=True,
                columns=[
                    ColumnName.NUMBER,
                    DataColumn(name=ColumnName.CRITERION, title="Tên tiêu chí", width=8),
                    DataColumn(name=ColumnName.STATE, width=3),
                ],
            ),
        ],
    ),
]

PLAN = Plan(
    year=2024,
    header=HEADER,
    legal_bases=LEGAL_BASES,
    commune=COMMUNE,
    villages=VILLAGES,
    sections=[PURPOSE, GOALS, SOLUTIONS, IMPLEMENTATION],
    closing=(
        "Trên đây là kế hoạch xây dựng NTM năm {{ year }} của UBND xã; Yêu cầu các đơn vị và "
        "cán bộ, công chức có liên quan nghiêm túc triển khai thực hiện"
    ),
    recipients=[
        "Ban Chỉ đạo xây dựng NTM huyện",
        "Văn phòng điều phối NTM huyện",
        "TT Đảng ủy, TT HĐND xã",
        "Chủ tịch, các PCT UBND xã",
        "Các thành viên Ban chỉ đạo xây dựng NTM xã",
        "MTTQ và các đoàn thể xã",
    ],
    signature=Signature(
        authority=["TM. Ủy ban nhân dân"],
        position="Chủ tịch",
        full_name="Ngô Duy Bôn",
    ),
    annexes=ANNEXES,
)

if __name__ == "__main__":
    docx = ntmdocs.render_plan(PLAN)
    target = sys.argv[1] if sys.argv[1:] else docx.name
    docx.save(target)
    print(f"Đã tạo {target}")
