/** What other platforms' catalogues tell of service items. */
export const catalogueWords = {
  catalogue: {
    unit: '实施单位',
    kind: '事项类型',
    place: '办理地点',
    phone: '咨询电话',
    conditions: '受理条件',
    source: '来源目录：{{source}}',
    original: '看原文',
  },
} as const
