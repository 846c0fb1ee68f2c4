import type { Point, Ring } from './cut.ts'

/** The county's border on the drawing board, in kilometres. */
export const BORDER: Ring = [
  [1.2, 3.0],
  [4.5, 1.4],
  [8.8, 2.1],
  [12.6, 0.8],
  [16.9, 1.6],
  [20.8, 0.9],
  [24.6, 2.7],
  [26.3, 6.2],
  [25.6, 10.1],
  [26.8, 13.6],
  [24.9, 17.4],
  [21.2, 19.3],
  [17.4, 18.6],
  [13.3, 20.4],
  [9.1, 19.5],
  [5.2, 18.2],
  [2.6, 15.3],
  [0.7, 11.2],
  [1.6, 7.4],
]

/** Foot of the hills: north of it lies 石门乡. West to east. */
export const HILL_FOOT: readonly Point[] = [
  [-2, 12.4],
  [3.1, 12.9],
  [7.4, 12.1],
  [12.2, 13.3],
  [16.4, 12.5],
  [20.6, 13.7],
  [29, 13.0],
]

/** 柳河 comes down from the hills: 柳河镇 to its west, 桥东街道 to its east. North to south. */
export const RIVER: readonly Point[] = [
  [15.3, 16],
  [15.2, 12.2],
  [16.3, 10.1],
  [15.4, 8.4],
  [15.9, 6.9],
  [14.8, 5.2],
  [15.6, 3.1],
  [15.1, -1],
]

/** 省道 crosses the south of the county and the bridge that gave the town its name. West to east. */
export const HIGHWAY: readonly Point[] = [
  [-2, 6.9],
  [3.4, 7.2],
  [7.9, 6.4],
  [12.3, 6.8],
  [15.7, 7.4],
  [18.2, 7.1],
  [22.4, 7.6],
  [29, 7.0],
]

/** Streets and brooks between communities, each north to south. */
export const STREETS = {
  /** 文昌路: 滨河 to its west, 文昌 to its east */
  wenchang: [
    [18.9, 15],
    [19.1, 10.6],
    [18.7, 8.7],
    [19.0, 5],
  ],
  /** 新苑路: 文昌 to its west, 新苑 to its east */
  xinyuan: [
    [22.3, 15],
    [22.0, 11.1],
    [22.6, 9.0],
    [22.2, 5],
  ],
  /** 东关街: 槐荫 to its west, 东关 to its east */
  dongguan: [
    [20.4, 9],
    [20.1, 5.6],
    [20.7, 3.4],
    [20.2, -1],
  ],
  /** 大柳 to its west, 柳河社区 to its east */
  liu: [
    [9.3, 15],
    [8.9, 10.8],
    [9.6, 8.6],
    [9.1, 5],
  ],
  /** 周家堡 to its west, 南湾 to its east */
  south: [
    [8.2, 9],
    [8.5, 5.1],
    [8.0, 3.5],
    [8.4, -1],
  ],
  /** 梨园 to its west, 石门 to its east */
  pear: [
    [9.9, 22],
    [10.4, 17.2],
    [9.7, 14.6],
    [10.2, 10],
  ],
  /** 石门 to its west, 上河 to its east */
  stone: [
    [17.9, 22],
    [17.2, 17.5],
    [18.1, 15.2],
    [17.6, 10],
  ],
} as const satisfies Readonly<Record<string, readonly Point[]>>
