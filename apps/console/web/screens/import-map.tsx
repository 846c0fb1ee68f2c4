import { MAP_KINDS, type MapKind, type Sample } from '@yiwang/import/contracts'
import { Alert, Radio, Spin } from 'antd'
import { useId, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../act.ts'
import { partOf } from '../imports/file-part.ts'
import { withField } from '../imports/with-field.ts'
import { Making } from '../imports/making.tsx'
import { FileButton } from '../parts/file-button.tsx'
import { TroubleNote } from '../parts/trouble-note.tsx'
import { api } from '../trpc.ts'

interface Looked {
  readonly fileName: string
  readonly isCut: boolean
  /** undefined where the file is too large to be looked at */
  readonly sample: Sample | undefined
}

/** Sends what is needed of a file and gets its first rows back. */
function useLook() {
  return useAct(async (file: File, sending): Promise<Looked> => {
    const taken = await partOf(file)
    if (taken === 'too-large') return { fileName: file.name, isCut: false, sample: undefined }
    const sample = await api.imports.readFile.mutate(taken.part, sending)
    return { fileName: file.name, isCut: taken.isCut, sample }
  })
}

function FileChoice({ onChoose }: { onChoose: (file: File) => void }): ReactNode {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div>
      <FileButton
        label={t('importMap.file')}
        accept=".csv,.txt,.xlsx"
        describedBy={id}
        testId="import-file"
        onChoose={([file]) => {
          if (file !== undefined) onChoose(file)
        }}
      />
      <p className="quiet small" id={id}>
        {t('importMap.fileHint')}
      </p>
    </div>
  )
}

/** What was read, so that a person sees whether it is the right file. */
function WasRead({ fileName, isCut, sample }: Looked): ReactNode {
  const { t } = useTranslation()
  if (sample === undefined) return <TroubleNote sentence={t('importMap.tooLarge')} />
  const { heading, rows, format, encoding } = sample
  return (
    <p role="status">
      {t('importMap.read', { file: fileName, columns: heading.length, rows: rows.length })}{' '}
      {format === 'csv' && encoding === 'gb18030' ? t('importMap.encoding') : null}
      {isCut ? t('importMap.cut') : null}
    </p>
  )
}

function Rest({ kind, looked: { fileName, sample } }: { kind: MapKind; looked: Looked }): ReactNode {
  const { t } = useTranslation()
  if (sample === undefined) return null
  if (sample.rows.length === 0) return <Alert type="warning" showIcon title={t('importMap.noRows')} />
  return <Making key={`${kind} ${fileName} ${sample.heading.join()}`} kind={kind} fileName={fileName} sample={sample} />
}

/** Making an import map: a file of one's own, looked at, never kept. */
export default function ImportMapScreen(): ReactNode {
  const { t } = useTranslation()
  const [kind, setKind] = useState<MapKind>('history')
  const { run, reset, done, trouble, isBusy } = useLook()
  return (
    <div className="stack">
      <div>
        <h1>{t('importMap.title')}</h1>
        <p className="quiet">{t('importMap.hint')}</p>
      </div>
      <section className="panel stack" aria-labelledby="choose-title">
        <h2 id="choose-title">{t('importMap.choose')}</h2>
        <Radio.Group
          aria-label={t('importMap.kind')}
          value={kind}
          onChange={(event) => {
            setKind(event.target.value as MapKind)
          }}
          options={MAP_KINDS.map((value) => ({ value, label: t(`importMap.kinds.${value}`) }))}
        />
        <FileChoice
          onChoose={(file) => {
            reset()
            run(file)
          }}
        />
        {isBusy ? <Spin /> : null}
        <TroubleNote sentence={withField(trouble)} />
        {done === undefined ? null : <WasRead {...done} />}
      </section>
      {done === undefined ? null : <Rest kind={kind} looked={done} />}
    </div>
  )
}
