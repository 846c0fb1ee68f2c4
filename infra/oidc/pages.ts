import type { Actor } from '@yiwang/identity/contracts'
import { roleTitles } from '@yiwang/identity/contracts'
import { html, raw } from 'hono/html'

type Html = ReturnType<typeof html>

const STYLE = `
  :root { color-scheme: light }
  * { box-sizing: border-box }
  body { margin: 0; background: #f6f5f2; color: #1f2a2e; font: 17px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif }
  main { max-width: 720px; margin: 0 auto; padding: 32px 20px 64px }
  h1 { font-size: 28px; line-height: 1.3; margin: 0 0 8px }
  h2 { font-size: 16px; font-weight: 600; color: #5b676b; margin: 32px 0 8px }
  p { margin: 0 0 16px }
  .note { border-left: 4px solid #0b5f6b; background: #e9f1f1; padding: 10px 16px; border-radius: 0 6px 6px 0 }
  .units { display: grid; column-gap: 16px; align-items: start; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)) }
  .accounts { display: grid; gap: 8px }
  .account { width: 100%; min-height: 72px; padding: 12px 16px; text-align: left; font: inherit; color: inherit; background: #fff; border: 1px solid #d6d3cb; border-radius: 8px; cursor: pointer; display: grid; grid-template-columns: 1fr auto; column-gap: 12px }
  .account b { font-size: 19px }
  .account span { grid-column: 1; color: #4c585c; font-size: 15px }
  .account i { font-style: normal; font-size: 14px; color: #0b5f6b; align-self: center; grid-row: 1 / span 2; grid-column: 2 }
  .account:hover, .account:focus-visible { border-color: #0b5f6b; background: #f2f8f8 }
  :focus-visible { outline: 3px solid #0b5f6b; outline-offset: 2px }
  label { display: block; font-weight: 600; margin: 24px 0 6px }
  input { width: 100%; max-width: 320px; min-height: 52px; padding: 8px 14px; font: inherit; font-size: 20px; letter-spacing: .04em; border: 1px solid #8b9498; border-radius: 8px; background: #fff }
  .main { display: block; min-height: 52px; margin-top: 20px; padding: 0 32px; font: inherit; font-weight: 600; color: #fff; background: #0b5f6b; border: 0; border-radius: 8px; cursor: pointer }
  .code { font-size: 34px; font-weight: 700; letter-spacing: .2em; font-variant-numeric: tabular-nums }
  .wrong { color: #a3201d; font-weight: 600 }
  a { color: #0b5f6b }
`

/** A whole page; none of them uses script. */
async function page(title: string, content: Html): Promise<string> {
  const whole = await html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`
  return whole.toString()
}

function accountButton(account: Actor, uid: string): Html {
  const roles = account.roles.map((role) => roleTitles[role]).join('、')
  return html`<form method="post" action="/interaction/${uid}/account">
    <button class="account" name="account" value="${account.sub}">
      <b>${account.name}</b><span>${account.post}</span><i>${roles}</i>
    </button>
  </form>`
}

/** The demonstration accounts by unit, one large button each. */
export function accountsPage(uid: string, accounts: readonly Actor[]): Promise<string> {
  const units = Map.groupBy(accounts, (account) => account.unitName ?? account.unit)
  const groups = [...units].map(
    ([unit, members]) =>
      html`<section>
        <h2>${unit}</h2>
        <div class="accounts">${members.map((account) => accountButton(account, uid))}</div>
      </section>`,
  )
  return page(
    '选择演示账号',
    html`<h1>您今天以谁的身份工作？</h1>
      <p class="note">这是演示登录，只在这台电脑上有效，不需要密码。人名都是虚构的。</p>
      <div class="units">${groups}</div>`,
  )
}

/** Asks for a mobile number. */
export function phonePage(uid: string, problem?: string): Promise<string> {
  return page(
    '手机号登录',
    html`<h1>用手机号登录</h1>
      <p>登录后可以查看您以前反映的事。不登录也能反映问题。</p>
      <form method="post" action="/interaction/${uid}/phone">
        <label for="phone">手机号码</label>
        ${problem === undefined ? '' : html`<p class="wrong" id="problem" role="alert">${problem}</p>`}
        <input
          id="phone"
          name="phone"
          inputmode="numeric"
          autocomplete="tel-national"
          maxlength="11"
          required
          autofocus
          aria-describedby="${problem === undefined ? '' : 'problem'}"
        />
        <button class="main">获取验证码</button>
      </form>`,
  )
}

/** Shows the code that a real provider would send, and asks for it. */
export function codePage(uid: string, code: string | undefined, problem?: string): Promise<string> {
  return page(
    '输入验证码',
    html`<h1>输入验证码</h1>
      ${code === undefined ? '' : html`<p class="note">这是演示登录，不会真的发短信。您的验证码是：<br /><span class="code" id="shown-code">${code}</span></p>`}
      <form method="post" action="/interaction/${uid}/code">
        <label for="code">六位验证码</label>
        ${problem === undefined ? '' : html`<p class="wrong" id="problem" role="alert">${problem}</p>`}
        <input
          id="code"
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="6"
          required
          autofocus
        />
        <button class="main">登录</button>
      </form>
      <p style="margin-top: 24px"><a href="/interaction/${uid}">换一个手机号，或重新获取验证码</a></p>`,
  )
}

/** Asks whether to sign out here too; `form` is the provider's own. */
export function signOutPage(form: string): Promise<string> {
  return page(
    '退出登录',
    html`<h1>退出登录</h1>
      <p>您已从刚才的网站退出。要把这台电脑上的登录也一起退出吗？</p>
      ${raw(form)}
      <button class="main" type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>确认退出</button>`,
  )
}

/** A request the provider cannot follow. */
export function errorPage(detail: string): Promise<string> {
  return page(
    '无法登录',
    html`<h1>无法登录</h1>
      <p>这次登录没有完成，可能是页面停留太久。请回到原来的页面，重新点“登录”。</p>
      <p><small>${detail}</small></p>`,
  )
}
