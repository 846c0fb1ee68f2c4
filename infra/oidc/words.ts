import type { Role } from '@yiwang/identity/contracts'
import type { ByLocale, Locale } from '@yiwang/kernel'

/** What people of a role do, as the list of demo accounts heads them. */
type Doing = Readonly<Record<Role, { readonly title: string; readonly text: string }>>

const doingZh: Doing = {
  dispatcher: { title: '派单', text: '读新来的事，交给该办的单位。' },
  handler: { title: '承办', text: '签收、联系本人、去现场、答复。' },
  clerk: { title: '窗口', text: '替来到窗口的人登记、办理。' },
  operator: { title: '热线', text: '接 12345 电话，替来电人登记。' },
  callback: { title: '回访', text: '问一问办得怎么样，不归承办单位管。' },
  steward: { title: '数据', text: '管机构、派单目录和共享数据。' },
  leader: { title: '领导', text: '看全局：哪里多、哪里慢、哪里没解决。' },
  auditor: { title: '审计', text: '查记录有没有被改动、谁看过个人信息。' },
}

const doingEn: Doing = {
  dispatcher: { title: 'Dispatch', text: 'Read what came in and give it to the unit that answers for it.' },
  handler: { title: 'Handling', text: 'Sign for it, reach the person, go and see, reply.' },
  clerk: { title: 'Window', text: 'Take matters in for people who come to a window.' },
  operator: { title: 'Hotline', text: 'Answer 12345 and take matters in for callers.' },
  callback: { title: 'Call-back', text: 'Ask how it went, independently of the handling unit.' },
  steward: { title: 'Data', text: 'Keep units, the duty list and shared data.' },
  leader: { title: 'Leaders', text: 'See the whole: where much comes in, where it is slow, what stays unsolved.' },
  auditor: { title: 'Audit', text: 'Check that records are unaltered and who looked at personal data.' },
}

const zhCN = {
  accounts: {
    title: '选择演示账号',
    heading: '您今天以谁的身份工作？',
    search: '姓名、单位或岗位',
    find: '查找',
    nobody: '没有找到这个人。',
    everybody: '看全部账号',
    does: doingZh,
  },
  demonstration: '这是演示登录，只在这台电脑上有效，不需要密码。人名都是虚构的。',
  citizen: {
    brand: '一网 · 登录',
    large: '长辈版',
    standard: '标准版',
    other: 'English',
    without: '不登录也能反映、能查，办理结果一样。不会收验证码？打 12345 说就行。',
    back: '不登录，回首页',
    call: '打 12345',
  },
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
    accounts: {
      title: 'Choose a demo account',
      heading: 'Who are you working as today?',
      search: 'Name, unit or post',
      find: 'Find',
      nobody: 'Nobody was found.',
      everybody: 'See all accounts',
      does: doingEn,
    },
    demonstration:
      'This is a demo sign-in. It works on this computer only and needs no password. All names are made up.',
    citizen: {
      brand: 'Yiwang · Sign in',
      large: 'Large print',
      standard: 'Standard print',
      other: '中文',
      without:
        'You can report and look up without signing in; the result is the same. No code arrives? Call 12345 and just say it.',
      back: 'Back without signing in',
      call: 'Call 12345',
    },
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
