import { existsSync } from 'node:fs'
import { readEnvironment } from '../env.ts'
import { installPackages } from './debian.ts'
import { findProgram, run } from './programs.ts'

/** Something tests need that comes from the distribution, not from npm. */
interface SystemNeed {
  readonly debianPackage: string
  isPresent(): Promise<boolean>
}

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome']

/** Absolute path of the browser tests run in, undefined when there is none. */
export function findChromium(): string | undefined {
  return CHROMIUM_NAMES.map((name) => findProgram(name)).find((path) => path !== undefined)
}

async function hasChineseFont(): Promise<boolean> {
  const listed = await run(['fc-list', ':lang=zh-cn', 'family'])
  return listed.ok ? listed.output.trim() !== '' : existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
}

const BROWSER_NEEDS: readonly SystemNeed[] = [
  { debianPackage: 'chromium', isPresent: () => Promise.resolve(findChromium() !== undefined) },
  {
    // Without Chinese glyphs a page is boxes: layout, contrast and pictures would be tested wrongly.
    debianPackage: 'fonts-noto-cjk',
    isPresent: hasChineseFont,
  },
]

async function findMissing(): Promise<string[]> {
  const present = await Promise.all(BROWSER_NEEDS.map((need) => need.isPresent()))
  return BROWSER_NEEDS.filter((_, index) => present[index] !== true).map((need) => need.debianPackage)
}

/** Installs what browser tests need where that is allowed; answers the Debian packages that are still missing. */
export async function ensureBrowserPackages(): Promise<string[]> {
  const missing = await findMissing()
  if (missing.length === 0 || !readEnvironment().mayInstall) return missing
  console.log(`… 安装系统软件包 ${missing.join(' ')} / installing system packages`)
  await installPackages(missing)
  return findMissing()
}
