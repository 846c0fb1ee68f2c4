import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Outcome } from '../local/programs.ts'
import { projectRoot } from '../local/state.ts'
import { sourceFiles } from './workspaces.ts'

/** Chinese characters, and marks that only Chinese text is set with. */
const HAN = /[\p{Script=Han}\u3000-\u3011\uFF01-\uFF1F]/u

/** What people read on screens is made here. */
const FOLDERS = ['apps', 'packages', 'infra/oidc']

/** Files that are Chinese for a reason: they are the Chinese words, facts about China, or invented people and places. */
const CHINESE_BY_NATURE = [
  // the Chinese words, whose English stands in a file of the same name beside them, enforced by types
  /\/zh-cn(\.ts|\/)/,
  // invented people and places of tests and of the demo county
  /\.test\.tsx?$|\/(test|testing|demo|fixtures)(\.ts$|\/)/,
  // an invented matter of the most words there may be, to weigh pages with
  /^apps\/portal\/src\/weight\//,
  // the handbook and its generated catalogue are Chinese
  /^apps\/handbook\//,
  // how Chinese people write names, numbers and addresses, and what divisions are called
  /^packages\/sealing\/src\/redact\//,
  /^packages\/organisation\/src\/identifiers\//,
  // what people write in Chinese, and the categories it is sorted into
  /^packages\/algorithms\/src\/(lexicon\/|classifier\/prediction\.ts$)/,
  // what people call things that the catalogue knows by another name
  /^packages\/services\/src\/everyday-words\.ts$/,
  // what people say in danger, English beside it
  /^packages\/intake\/src\/form\/danger-words\.ts$/,
  // words and headings of the Chinese files an import reads
  /^packages\/import\/src\/(maps|reading|registers|rows|history)\//,
  // what is recorded in an event, as it was told then
  /^packages\/kernel\/src\/calendar\/(calendar|explain)\.ts$/,
  /^packages\/[a-z]+\/src\/(events|node)\//,
  /^packages\/intake\/src\/form\/field-seals\.ts$/,
  // the demo county's own name
  /^packages\/runtime\/src\/env\.ts$/,
]

/** What the other language is called on the switch to it. */
const LANGUAGE_NAME = '中文'

/**
 * Names under which Chinese has its English beside it (`zh`/`en`, `zh-CN`/`en`, `titlesZh`/`titlesEn`), or is recorded as
 * it stands: the basis of a rule, the purpose a field is sealed for.
 */
const CHINESE_NAMES = /^(zh|zh-CN|zhCN|\w+Zh|basis|purpose)$/

/** Calls that describe data for the event catalogue. */
const CATALOGUE_CALLS = new Set(['describe', 'defineEvent'])

function nameOf(node: ts.Node): string | undefined {
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node)) return undefined
  return ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : undefined
}

function calledBy(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node)) return undefined
  const { expression } = node
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text
  return ts.isIdentifier(expression) ? expression.text : undefined
}

function isExcused(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (CHINESE_NAMES.test(nameOf(at) ?? '') || CATALOGUE_CALLS.has(calledBy(at) ?? '')) return true
  }
  return false
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode | ts.JsxText =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isJsxText(node)

/** Chinese that nobody reading English could read, `path:line: text`. */
export function hardCoded(path: string, code: string): string[] {
  if (!HAN.test(code) || CHINESE_BY_NATURE.some((reason) => reason.test(path))) return []
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isText(node) && HAN.test(node.text) && node.text !== LANGUAGE_NAME && !isExcused(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
      found.push(`${path}:${line + 1}: ${node.text.trim().slice(0, 40)}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Every sentence people read must stand in Chinese and English: no Chinese outside the places where it has its English. */
export function checkWords(): Promise<Outcome> {
  const found = FOLDERS.flatMap((folder) => sourceFiles(folder)).flatMap((path) =>
    hardCoded(path, readFileSync(join(projectRoot, path), 'utf8')),
  )
  return Promise.resolve({ ok: found.length === 0, output: found.join('\n') })
}
