import type { ImportMap } from '@yiwang/import/contracts'
import { Button, Typography } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { commandsFor } from '../imports/map-entry.ts'

/** Hands the browser a file that was made here. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** The map as a file, and the command that takes it. */
export function MapSave({ map, fileName }: { map: ImportMap; fileName: string }): ReactNode {
  const { t } = useTranslation()
  const [tried, done] = commandsFor(fileName, map.name)
  return (
    <section className="panel" aria-labelledby="save-title">
      <h2 id="save-title">{t('importMap.save')}</h2>
      <p>
        <Button
          type="primary"
          size="large"
          data-testid="download-map"
          onClick={() => {
            download(`${map.name}.json`, `${JSON.stringify(map, undefined, 2)}\n`)
          }}
        >
          {t('importMap.download', { name: `${map.name}.json` })}
        </Button>
      </p>
      <p>{t('importMap.tryIt')}</p>
      <Typography.Paragraph className="command" copyable={{ tooltips: false, text: tried }}>
        <code data-testid="try-command">{tried}</code>
      </Typography.Paragraph>
      <p>{t('importMap.doIt')}</p>
      <Typography.Paragraph className="command" copyable={{ tooltips: false, text: done }}>
        <code data-testid="import-command">{done}</code>
      </Typography.Paragraph>
    </section>
  )
}
