import type { AnyEventDefinition } from '@yiwang/kernel'
import { z } from 'zod'

interface JsonSchema {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
}

function fieldRows(schema: JsonSchema): string {
  const required = new Set(schema.required)
  return Object.entries(schema.properties ?? {})
    .map(([name, field]) => `| \`${name}\` | ${required.has(name) ? '是' : ''} | ${field.description ?? ''} |`)
    .join('\n')
}

function section(event: AnyEventDefinition): string {
  const schema = z.toJSONSchema(event.schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema
  const lane = event.lane === 'open' ? '`open`（可到互联网侧）' : '`inner`（只在政务网）'
  return `### ${event.title} \`${event.type}\`\n\n通道：${lane}\n\n| 字段 | 必有 | 含义 |\n|---|---|---|\n${fieldRows(schema)}\n`
}

/** The event catalogue as Markdown, grouped by the context that stands before the first dot of the type. */
export function eventCatalogue(events: readonly AnyEventDefinition[]): string {
  const groups = Map.groupBy(events, (event) => event.type.split('.')[0] ?? '')
  const parts = [...groups].map(([context, members]) => `## ${context}\n\n${members.map(section).join('\n')}`)
  return `# 事件目录\n\n由各领域的事件定义生成，共 ${events.length} 种。\n\n${parts.join('\n')}`
}
