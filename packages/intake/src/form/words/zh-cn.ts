import { ATTACHMENTS_MAX } from '../../events.ts'
/** Fields of the form and faults in them, in Chinese. */
export const zhCN = {
  fields: {
    kind: '诉求类型',
    subject: '标题',
    narrative: '内容',
    address: '地址',
    near: '附近的标志物',
    point: '地图上的位置',
    relation: '您和当事人的关系',
    behalfName: '当事人的称呼',
    behalfPhone: '当事人的电话',
    divisionCode: '所在地区',
    isAnonymous: '匿名',
    inquiry: '想问的话',
    objection: '不同意的理由',
    name: '称呼',
    phone: '电话',
    channelWished: '希望的渠道',
    minutesSpent: '所花时间',
    occurredAt: '受理时间',
    attachments: '附件',
  },
  problems: {
    missing: (title: string) => `请填写${title}。`,
    too_long: (title: string, most: number | '', over?: number) =>
      `${title}太长，最多 ${most} 个字${over === undefined ? '' : `，多了 ${over} 个`}，请删减后再提交。`,
    unreadable: (title: string) => `${title}里有无法识别的字符，请检查后重新输入。`,
    phone_invalid: () => '电话号码不正确。请填写手机号，或者带区号的固定电话；也可以不填。',
    contact_not_expected: () => '选了“不留姓名”，就不能再留称呼和电话；要留联系方式，请改选。',
    contact_expected: () => '请留下称呼或者电话；不想留，就选“不留姓名”。',
    occurred_in_future: () => '受理时间不能晚于现在。',
    occurred_too_long_ago: () => '受理时间太早，最多可以补录三十天以内的诉求。',
  },
  invalid: (title: string) => `${title}不正确，请重新选择或填写。`,
  files: {
    file_empty: (names: string) => `${names}是空文件，请重新选择。`,
    file_too_large: (names: string) => `${names}超过 10 MB，没有收下。请压缩后再上传。`,
    file_type_refused: (names: string) =>
      `${names}不是照片或 PDF，没有收下。可以上传 JPG、PNG、WebP、HEIC 照片和 PDF。`,
    files_too_many: (names: string) =>
      `最多 ${ATTACHMENTS_MAX} 个，没有收下：${names}。收下的都在，可以直接往下走；其余的提交以后再补充。`,
    photos_busy: (names: string) =>
      `现在传照片的人太多，没有收下：${names}。您写的内容都在，可以先不带照片提交、以后再补，或者过一会儿再传。`,
  },
}
