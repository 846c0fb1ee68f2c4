/** What a check of a proof says, in Chinese. */
export const zhCN = {
  names: {
    document: '读取证明文件',
    event: '核对记录内容',
    leaf: '核对存证编号',
    signature: '核对公证签名',
    checkpoint: '核对存证日志',
    inclusion: '核对收录位置',
  },
  failed: {
    document: '证明文件不完整或被改动，读不出这一项：',
    event: '重新计算的指纹与记录自带的指纹不同：记录的内容被改动过。',
    leaf: '证明文件里的随机数与记录里的不同：证明文件被改动过。',
    signature: '签名对不上：这份检查点不是上述公证服务签发的，或签发后被改动过。',
    checkpoint: '签名的检查点与证明文件所说的日志名称或条数不同：证明文件被改动过。',
    inclusion: '按证明文件算不出签名的总指纹：这条记录不在所说的位置上，或证明文件被改动过。',
  },
  noWebCrypto:
    '这个浏览器在当前页面上不能做加密计算，常见原因是页面不是用 https 打开的。请换一个浏览器，或把证明文件带到窗口核对。',
  noEd25519:
    '这个浏览器还不支持 Ed25519 签名，无法在本机核对签名；其余各项照常核对。请升级浏览器，或把证明文件带到窗口核对。',
  skipped: '前面的核对没有通过，这一项不再核对。',
  passed: {
    document: () => '证明文件完整。',
    event: (hash: string) => `在本机重新计算了这条记录的指纹，与记录自带的一致，内容没有改动。指纹：${hash}`,
    leaf: (leafHash: string) => `由记录的指纹和随机数算出了它在存证日志里的编号：${leafHash}`,
    signature: (key: string) => `公证服务的签名有效。公钥：${key}（可与窗口张贴的公钥对照）`,
    checkpoint: (origin: string, size: number) => `签名的是存证日志“${origin}”，当时共收录 ${size} 条记录。`,
    inclusion: (position: number, root: string) =>
      `这条记录是日志中的第 ${position} 条，由它算出的总指纹与签名的一致：${root}`,
  },
}
