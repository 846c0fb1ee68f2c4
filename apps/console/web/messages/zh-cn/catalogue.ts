/** What other platforms' catalogues tell of service items. */
export const catalogueWords = {
  catalogue: {
    title: '事项目录',
    hint: '从别的平台的目录带来的事项，供查找和告知，以来源平台为准。能在本县窗口办的，在「窗口办件」里。',
    find: '按事项或单位的名称查，可以写几个词',
    count: '共 {{count}} 项',
    empty: '还没有导入事项目录。有人来问，请打 12345 或问主管单位；目录由数据管理岗导入。',
    emptyForSteward: '还没有导入事项目录。先在「导入映射」里做一个映射，再用那里给的命令导入。',
    none: '没有找到。少写一个词，或者换一个说法试试。',
    unit: '实施单位',
    kind: '事项类型',
    place: '办理地点',
    phone: '咨询电话',
    conditions: '受理条件',
    source: '来源目录：{{source}}',
    original: '看原文',
  },
} as const
