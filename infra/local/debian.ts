import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { childEnvironment } from '../env.ts'
import { findProgram, type Outcome, run } from './programs.ts'

const WAIT = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2']

/** "sudo -n" for those who may, nothing for root, undefined for those who may not install. */
async function privilege(): Promise<readonly string[] | undefined> {
  if (findProgram('apt-get') === undefined) return undefined
  if (process.getuid?.() === 0) return []
  return (await run(['sudo', '-n', 'true'])).ok ? ['sudo', '-n'] : undefined
}

/** Installs Debian packages without asking; false where this user may not or the archive has not got them. */
export async function installPackages(names: readonly string[]): Promise<boolean> {
  const prefix = await privilege()
  if (prefix === undefined) return false
  const env = childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' })
  const apt = (...args: string[]): Promise<Outcome> => run([...prefix, 'apt-get', ...WAIT, ...args], { env })
  const install = (): Promise<Outcome> => apt('install', '-y', '--no-install-recommends', ...names)
  // Lists may be there and fresh; asking the archive again costs seconds on every machine that has them.
  if ((await install()).ok) return true
  await apt('update')
  return (await install()).ok
}

/** apt's settings for package lists of our own, for those who may not refresh the system's. */
function ownLists(folder: string): string[] {
  for (const part of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(folder, part), { recursive: true })
  return [
    '-o',
    `Dir::State::Lists=${folder}/lists`,
    '-o',
    `Dir::Cache=${folder}/cache`,
    '-o',
    'APT::Sandbox::User=root',
  ]
}

async function download(name: string, folder: string): Promise<boolean> {
  if ((await run(['apt-get', 'download', name], { cwd: folder })).ok) return true
  const lists = ownLists(folder)
  await run(['apt-get', ...lists, 'update'])
  return (await run(['apt-get', ...lists, 'download', name], { cwd: folder })).ok
}

/**
 * Takes one program out of a Debian package (its signature checked by apt) without installing the package: no rights are
 * needed, and a package's service is not started.
 *
 * @param program - path inside the package, such as `usr/sbin/nats-server`
 * @returns the program's new path in `toDir`, undefined when it cannot be had
 */
export async function extractProgram(name: string, program: string, toDir: string): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'yiwang-package-'))
  try {
    if (findProgram('apt-get') === undefined || !(await download(name, folder))) return undefined
    const file = readdirSync(folder).find((entry) => entry.endsWith('.deb'))
    if (file === undefined || !(await run(['dpkg-deb', '-x', join(folder, file), join(folder, 'files')])).ok) {
      return undefined
    }
    const target = join(toDir, program.split('/').at(-1) ?? name)
    copyFileSync(join(folder, 'files', program), target)
    return target
  } finally {
    rmSync(folder, { recursive: true })
  }
}
