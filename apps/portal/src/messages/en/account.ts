import type { SameWords } from '@yiwang/kernel'
import type { account as inChinese } from '../zh-cn/account.ts'

/** The same in English. */
export const account: SameWords<typeof inChinese> = {
  mine: {
    title: 'My matters',
    signedIn: 'Signed in with {{phone}}',
    none: 'Nothing here yet. What you report is listed here.',
    tell: 'Report something',
    open: 'Open',
    ended: 'Ended',
    counted: '{{title}} ({{count}})',
    more: 'Show {{count}} earlier ones',
    signInTitle: 'See them on another device, too?',
    signInText:
      'Sign in with your phone and keep your matters in your account. Without signing in you can report and look up all the same.',
    signIn: 'Sign in by phone',
    leaveTitle: 'Done with this device?',
    leaveText:
      'When you sign out, nothing stays on this device. What is not kept in your account then opens only with the QR code on its receipt.',
    leave: 'Sign out',
    forgetText:
      'This device remembers your receipts, and others using it can open them. Once forgotten, they open only with the QR code on the receipt.',
    forget: 'Let this device forget',
  },
  account: {
    title: 'Keep it, or give your name',
    titleKeep: 'Keep this matter',
    kept: '✓ This matter is in your account; sign in on another device to see it there.',
    keepText:
      'Keep it in your account and see it on other devices, too. Only you know of this; those who handle it do not see it.',
    keep: 'Keep in my account',
    keepSignIn: 'Sign in and keep in my account',
    verifyText:
      'Should those who handle it know who you are and be able to reach you? You can say so now or never; the result is the same.',
    verifyKnown: 'The phone you left is not checked yet. You can have it checked now or never; the result is the same.',
    verify: 'Give my name by phone',
  },
  verify: {
    oneLeft: 'One step left, checking your number:',
    typedBefore: 'The name you gave before is filled in; you may change it.',
    title: 'Give your name for this matter',
    text: 'Those who handle it will know that it comes from somebody with a checked identity, and can reach you at the number below. This cannot be turned back into “no name”.',
    phone: 'Checked phone',
    send: 'Yes, give my name',
    keep: 'Not now',
  },
}
