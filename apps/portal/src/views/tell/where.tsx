import { DEFAULT_LOCALE } from '@yiwang/kernel'
import type { ReactNode } from 'react'
import { MAP_SIZES } from '../../tell/map/click.ts'
import { WHOLE, type Surroundings, type Town } from '../../tell/map/where-map.ts'
import { errorText, TextField } from '../fields.tsx'
import { Why } from '../why.tsx'
import type { StepProps } from './step-props.ts'

function Community({ t, form, errors, towns }: StepProps & { towns: readonly Town[] }): ReactNode {
  if (towns.length === 0) return <input type="hidden" name="divisionCode" value={form.divisionCode} />
  const error = errorText(errors, 'divisionCode')
  return (
    <div className="field">
      <label htmlFor="divisionCode">{t('tell.where.division')}</label>
      <div className="hint" id="divisionCode-hint">
        {t('tell.where.divisionHint')}
      </div>
      {error === undefined ? null : <div className="error">{error}</div>}
      <select
        id="divisionCode"
        name="divisionCode"
        defaultValue={form.divisionCode}
        aria-describedby="divisionCode-hint"
        aria-invalid={error === undefined ? undefined : true}
      >
        <option value="">{t('tell.where.divisionNone')}</option>
        {towns.map(({ name, communities }) => (
          <optgroup key={name} label={name} lang={DEFAULT_LOCALE}>
            {communities.map((community) => (
              <option key={community.code} value={community.code}>
                {community.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

function Picture({ t, map }: Pick<StepProps, 't'> & { map: NonNullable<Surroundings['map']> }): ReactNode {
  const { view, pin } = map
  return (
    <>
      {MAP_SIZES.map((size) => (
        <span key={size} className={`map map${size}`}>
          <input
            type="image"
            name={`map${size}`}
            src={`/map/${view}.svg`}
            width={size}
            height={size}
            alt={t('tell.where.mapAlt')}
            tabIndex={-1}
          />
          {pin === undefined ? null : (
            <span className="pin" style={{ left: `${pin.x * 100}%`, top: `${pin.y * 100}%` }} />
          )}
        </span>
      ))}
    </>
  )
}

/** The map is a picture that is a button: it works without script, on any phone, and never instead of the words above. */
function WhereMap({ t, form, errors, map }: StepProps & { map: Surroundings['map'] }): ReactNode {
  if (map === undefined) return <input type="hidden" name="point" value={form.point} />
  const error = errorText(errors, 'point')
  return (
    <details className="field" id="point" open={form.point !== '' || error !== undefined || map.view !== WHOLE}>
      <summary>{t('tell.where.map')}</summary>
      <p className="hint">{t('tell.where.mapHint')}</p>
      {error === undefined ? null : <div className="error">{error}</div>}
      <input type="hidden" name="point" value={form.point} />
      <input type="hidden" name="view" value={map.view} />
      <Picture t={t} map={map} />
      {form.point === '' ? null : (
        <p className="ok" role="status" data-testid="pinned">
          {t('tell.where.pinned')}
        </p>
      )}
      <Why t={t} field="point" />
      <div className="actions tight">
        {form.point === '' ? null : (
          <button className="button quiet" name="go" value="unpin">
            {t('tell.where.unpin')}
          </button>
        )}
        {map.view === WHOLE ? null : (
          <button className="button quiet" name="go" value="whole">
            {t('tell.where.whole')}
          </button>
        )}
      </div>
    </details>
  )
}

export function Where(props: StepProps): ReactNode {
  const { t, form, errors, where } = props
  return (
    <>
      <TextField
        name="address"
        label={t('tell.where.address')}
        hint={t('tell.where.addressHint')}
        value={form.address}
        error={errorText(errors, 'address')}
        autoComplete="street-address"
        note={<Why t={t} field="address" />}
      />
      <TextField
        name="near"
        label={t('tell.where.near')}
        hint={t('tell.where.nearHint')}
        value={form.near}
        error={errorText(errors, 'near')}
        note={<Why t={t} field="near" />}
      />
      <Community {...props} towns={where?.towns ?? []} />
      <WhereMap {...props} map={where?.map} />
    </>
  )
}
