import { FIELD_TITLES, fieldsOf, type MapKind, type Sample } from '@yiwang/import/contracts'
import { unitSchema } from '@yiwang/organisation/contracts'
import { useLocale } from '@yiwang/ui/web'
import { Form, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapEntry } from '../imports/map-entry.ts'
import { useTooLong } from '../typed/use-at-most.ts'

interface MapFormProps {
  readonly kind: MapKind
  readonly sample: Sample
  readonly first: MapEntry
  /** places that are missing or wrong, e.g. `columns.subject` */
  readonly faults: readonly string[]
  readonly onChange: (entry: MapEntry) => void
}

const NAME_MAX = 40

type Place = readonly [group: 'columns' | 'constants', field: string] | readonly ['name' | 'source']

/** A place of the form with its fault, said at once: there is nothing to send before the map is whole. */
function useFault(faults: readonly string[]) {
  const { t } = useTranslation()
  return (place: Place, sentence = t('importMap.missing')) =>
    faults.includes(place.join('.')) ? ({ validateStatus: 'error', help: sentence } as const) : {}
}

function Columns({ kind, sample, faults }: Pick<MapFormProps, 'kind' | 'sample' | 'faults'>): ReactNode {
  const { t } = useTranslation()
  const titles = FIELD_TITLES[useLocale()]
  const fault = useFault(faults)
  const options = [...new Set(sample.heading)]
    .filter((column) => column !== '')
    .map((column) => ({ value: column, label: column }))
  return (
    <div className="form-grid">
      {fieldsOf(kind).map(({ field, isRequired }) => (
        <Form.Item
          key={field}
          name={['columns', field]}
          label={`${titles[field]}${isRequired ? '' : t('importMap.optional')}`}
          {...fault(['columns', field])}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('importMap.noColumn')}
            options={options}
          />
        </Form.Item>
      ))}
    </div>
  )
}

function Constants({ kind, faults }: Pick<MapFormProps, 'kind' | 'faults'>): ReactNode {
  const { t } = useTranslation()
  const fault = useFault(faults)
  const text = (
    field: 'validFrom' | 'effectiveFrom' | 'basis' | 'divisionCode' | 'phone' | 'noParent',
    type = 'text',
  ) => (
    <Form.Item
      key={field}
      name={['constants', field]}
      label={t(`importMap.constants.${field}`)}
      {...fault(['constants', field], t('importMap.invalid'))}
    >
      <Input type={type} autoComplete="off" />
    </Form.Item>
  )
  if (kind === 'divisions') return text('validFrom', 'date')
  if (kind === 'items') return [text('effectiveFrom', 'date'), text('basis')]
  if (kind === 'history') return null
  return (
    <>
      {text('divisionCode')}
      <Form.Item name={['constants', 'unitKind']} label={t('importMap.constants.unitKind')}>
        <Select
          options={unitSchema.shape.kind.options.map((value) => ({ value, label: t(`register.kinds.${value}`) }))}
        />
      </Form.Item>
      {text('phone')}
      {text('noParent')}
    </>
  )
}

/** Which column is which field. Its faults stand beside it while it is filled. */
export function MapForm({ kind, sample, first, faults, onChange }: MapFormProps): ReactNode {
  const { t } = useTranslation()
  const fault = useFault(faults)
  const tooLong = useTooLong()
  const [form] = Form.useForm<MapEntry>()
  const typed = { name: Form.useWatch('name', form) ?? '', source: Form.useWatch('source', form) ?? '' }
  const wrong = (field: 'name' | 'source'): string =>
    tooLong(t(`importMap.${field}`), typed[field], NAME_MAX) ?? t('importMap.nameWrong')
  return (
    <Form<MapEntry>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={first}
      onValuesChange={(_changed, all) => {
        onChange(all)
      }}
    >
      <Columns kind={kind} sample={sample} faults={faults} />
      <div className="form-grid">
        <Constants kind={kind} faults={faults} />
        <Form.Item
          name="name"
          label={t('importMap.name')}
          extra={t('importMap.nameHint')}
          {...fault(['name'], wrong('name'))}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="source"
          label={t('importMap.source')}
          extra={t('importMap.sourceHint')}
          {...fault(['source'], wrong('source'))}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </div>
    </Form>
  )
}
