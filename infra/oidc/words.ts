import type { ByLocale, Locale } from '@yiwang/kernel'

const zhCN = {
  accounts: { title: '选择演示账号', heading: '您今天以谁的身份工作？' },
  demonstration: '这是演示登录，只在这台电脑上有效，不需要密码。人名都是虚构的。',
  between: '、',
  phone: {
    title: '手机号登录',
    heading: '用手机号登录',
    text: '登录后可以查看您以前反映的事。不登录也能反映问题。',
    label: '手机号码',
    button: '获取验证码',
    wrong: '请输入 11 位手机号码，例如 13800000000。',
  },
  code: {
    heading: '输入验证码',
    shown: '这是演示登录，不会真的发短信。您的验证码是：',
    label: '六位验证码',
    button: '登录',
    again: '换一个手机号，或重新获取验证码',
    wrong: '验证码不对，请再看一遍后重新输入。',
    expired: '验证码已失效，请重新获取。',
  },
  signOut: {
    heading: '退出登录',
    text: '您已从刚才的网站退出。要把这台电脑上的登录也一起退出吗？',
    button: '确认退出',
  },
  error: {
    heading: '无法登录',
    text: '这次登录没有完成，可能是页面停留太久。请回到原来的页面，重新点“登录”。',
  },
}

/** What the pages of the development provider say. */
export type PageWords = typeof zhCN

const WORDS: ByLocale<PageWords> = {
  'zh-CN': zhCN,
  en: {
    accounts: { title: 'Choose a demo account', heading: 'As whom do you work today?' },
    demonstration:
      'This is a demo sign-in. It works on this computer only and needs no password. All names are made up.',
    between: ', ',
    phone: {
      title: 'Sign in by phone',
      heading: 'Sign in with your phone number',
      text: 'Once signed in you can see what you reported before. You can report without signing in, too.',
      label: 'Mobile number',
      button: 'Get a code',
      wrong: 'Please type a mobile number of 11 digits, for example 13800000000.',
    },
    code: {
      heading: 'Type the code',
      shown: 'This is a demo sign-in; no message is really sent. Your code is:',
      label: 'Code of six digits',
      button: 'Sign in',
      again: 'Use another number, or get a new code',
      wrong: 'The code is not right. Please look again and type it once more.',
      expired: 'The code has run out. Please get a new one.',
    },
    signOut: {
      heading: 'Sign out',
      text: 'You have left the website. Do you want to sign out on this computer, too?',
      button: 'Yes, sign out',
    },
    error: {
      heading: 'Cannot sign in',
      text: 'This sign-in was not finished; perhaps the page was open too long. Please go back and press “Sign in” again.',
    },
  },
}

/** The pages' words in one language. */
export const pageWords = (locale: Locale): PageWords => WORDS[locale]
