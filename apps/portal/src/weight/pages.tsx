import { demoTown } from '@yiwang/organisation'
import type { ReactNode } from 'react'
import { languageOf } from '../messages/translator.ts'
import { qrSvg } from '../receipts/qr.ts'
import { STEPS, TEXTS, type TellForm } from '../tell/form.ts'
import { drawMap } from '../tell/map/draw.ts'
import { frameOf } from '../tell/map/frame.ts'
import { WHOLE } from '../tell/map/where-map.ts'
import { HomePage } from '../views/home.tsx'
import type { Page } from '../views/layout.tsx'
import type { MatterLine } from '../views/matter-list.tsx'
import { ReceiptPage } from '../views/receipt.tsx'
import { TellPage } from '../views/tell/tell-page.tsx'

/** A page of the submission path as somebody with much to say meets it, and the pictures it fetches. */
export interface WeighedPage {
  readonly name: string
  readonly view: ReactNode
  readonly images: readonly string[]
}

/** Five thousand characters, none like the one before: the longest story there may be, which rides along on every page. */
const LONGEST_STORY = Array.from({ length: 5_000 }, (_, i) =>
  String.fromCodePoint(0x4e00 + ((i * 7_919) % 20_000)),
).join('')

const form: TellForm = {
  ...(Object.fromEntries(TEXTS.map((name) => [name, ''])) as Omit<TellForm, 'formId' | 'fileCount'>),
  kind: 'complaint',
  narrative: LONGEST_STORY,
  address: '青禾县东关镇幸福路 8 号院 3 号楼',
  identity: 'unverified',
  behalf: 'other',
  relation: '邻居',
  formId: `019a5b0c-0000-7000-8000-000000000001.${'A'.repeat(22)}`,
  fileCount: 0,
}

/** A large county: thirty towns of twenty communities. */
const towns = Array.from({ length: 30 }, (_, town) => ({
  name: `第${town}镇`,
  communities: Array.from({ length: 20 }, (_each, community) => ({
    code: `9901${String(town).padStart(4, '0')}${String(community).padStart(4, '0')}`,
    name: `${String.fromCodePoint(0x5000 + town * 20 + community)}家庄社区`,
  })),
}))

const matters: MatterLine[] = Array.from({ length: 5 }, (_, i) => ({
  number: `YW26112${i}-W8C4-ZX7Y-Z`,
  title: '投诉 · 路灯照明',
  place: '槐荫社区',
  status: '办理中',
  tone: 'wait',
  date: '昨天',
  isOpen: true,
}))

function countyMap(): string {
  const features = demoTown.divisionShapes.flatMap(({ code, geometry }) => {
    const division = demoTown.divisions.find((known) => known.code === code)
    if (division?.level !== 'community') return []
    return {
      type: 'Feature' as const,
      id: code,
      properties: { code, name: division.name, level: division.level },
      geometry,
    }
  })
  const shapes = { type: 'FeatureCollection' as const, features }
  const frame = frameOf(shapes)
  return frame === undefined ? '' : drawMap(shapes, frame)
}

/** Every page between "what happened" and the receipt, in Chinese. */
export async function submissionPages(assets: Page['assets']): Promise<WeighedPage[]> {
  const page: Page = {
    ...languageOf('zh-CN'),
    cellName: '青禾县',
    isElder: false,
    path: '/',
    account: 'out',
    keeps: 'tell-form',
    assets,
  }
  const props = {
    form,
    errors: [],
    doors: ['find', 'window', 'visit'] as const,
    isDanger: true,
    where: { towns, map: { view: WHOLE } },
    canVerify: true,
  }
  const address = `https://yiwang.example/r/${'A'.repeat(22)}`
  const next = {
    isDispatched: false,
    responsible: { text: '热线中心 值班岗，电话 12345', phone: '12345' },
    due: { is: 'dispatch', text: '11月27日 24:00 前（星期五）' } as const,
  }
  const receipt = {
    receiptNumber: 'YW261126-W8C4-ZX7Y-Z',
    takenInAt: '2026年11月26日 15:04',
    qrSvg: await qrSvg(address),
  }
  return [
    { name: 'home', view: <HomePage page={page} formId={form.formId} matters={matters} />, images: [] },
    ...STEPS.map((step) => ({
      name: `tell/${step}`,
      view: <TellPage page={page} step={step} props={{ ...props, doors: step === 'what' ? props.doors : [] }} />,
      images: step === 'where' ? [countyMap()] : [],
    })),
    {
      name: 'receipt',
      view: <ReceiptPage page={page} {...receipt} next={next} isInAccount={false} hasContact isDanger canVerify />,
      images: [],
    },
  ]
}
