import type { ByLocale } from '@yiwang/kernel'

/** What a receipt says, alike on the portal's page and on paper from a window. */
interface ReceiptWords {
  readonly number: string
  readonly now: string
  readonly estimate: string
  readonly steps: { readonly dispatch: string; readonly reply: string; readonly confirm: string }
}

export const RECEIPT_WORDS: ByLocale<ReceiptWords> = {
  'zh-CN': {
    number: '回执编号',
    now: '现在由谁管',
    estimate: '（放假安排尚未公布，暂按周历估算）',
    steps: {
      dispatch: '先派给负责的单位：您能看到是哪个单位、谁负责、电话多少',
      reply: '办理期限从派单时算起，会写明哪天到期、为什么是那天',
      confirm: '办完以后由您确认：解决了、部分解决、没有解决',
    },
  },
  en: {
    number: 'Receipt number',
    now: 'Who has it now',
    estimate: ' (holidays not announced yet; estimated by the week)',
    steps: {
      dispatch: 'It is assigned to the unit in charge. You see which unit, who is responsible and the phone',
      reply: 'The time for a reply counts from then. You see the date and why it is that date',
      confirm: 'In the end you say whether it is solved, partly solved or not solved',
    },
  },
}

/** With whom a matter is, and how to reach them. */
interface WhoseWords {
  readonly unitText: string
  readonly responsibleText: string
}

export const WHOSE_WORDS: ByLocale<WhoseWords> = {
  'zh-CN': { unitText: '{{unit}}，电话 {{phone}}', responsibleText: '{{name}}（{{place}}），电话 {{phone}}' },
  en: { unitText: '{{unit}}, phone {{phone}}', responsibleText: '{{name}} ({{place}}), phone {{phone}}' },
}
