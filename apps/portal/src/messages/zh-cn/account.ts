/** My matters, account, and giving a name later, in Chinese. */
export const account = {
  mine: {
    title: '我的事',
    signedIn: '已用手机号 {{phone}} 登录',
    none: '这里还没有事情。反映过的事会列在这里。',
    tell: '反映一件事',
    ended: '已经结束的',
    signInTitle: '换一台设备也想看到？',
    signInText: '用手机号登录，把事情存到您的账号里。不登录也能反映、也能查，一样办理。',
    signIn: '用手机号登录',
    leaveTitle: '用完这台设备了？',
    leaveText: '退出以后，这台设备上什么都不留下。没有存到账号里的事，要用回执上的二维码才能再打开。',
    leave: '退出登录',
    forgetText: '这台设备记着您的回执，别人用它也能打开。忘掉以后，要用回执上的二维码才能再打开。',
    forget: '让这台设备忘掉',
  },
  account: {
    title: '存起来，或者补上姓名',
    kept: '✓ 这件事已经在您的账号里，换一台设备登录也能看到。',
    keepText: '存到您的账号里，换一台设备也能看到。只有您自己知道，办理的人看不到。',
    keep: '存到我的账号',
    keepSignIn: '登录后存到我的账号',
    verifyText: '想让办理的人知道您是谁、能联系到您？可以现在补上，也可以一直不补，办理结果一样。',
    verify: '用手机号实名',
  },
  verify: {
    title: '为这件事实名',
    text: '办理的人会知道这件事由核实过身份的人提出，并能用下面的电话联系您。实名以后不能再变回匿名。',
    phone: '核实过的电话',
    send: '确认实名',
    keep: '先不实名',
  },
} as const
