import { FORM, PLACES, type Place } from '#shared/domain/incident-form.ts'
import { CheckboxGroup } from '../../../components/checkbox-group.tsx'
import { type ConcernFieldsProps, keepOneMeaning } from './fields-props.ts'

type Box = Place | 'not-known'
const OPTIONS: readonly { readonly value: Box; readonly label: string }[] = [
  ...PLACES,
  { value: 'not-known', label: 'Not known yet' },
]

export function PlacesFields({ answers, change }: ConcernFieldsProps) {
  const ticked: readonly Box[] = answers.placeNotKnown ? ['not-known'] : answers.places
  const onChange = (next: readonly Box[]) => {
    const kept = keepOneMeaning(ticked, next, 'not-known')
    change({
      placeNotKnown: kept.includes('not-known'),
      places: PLACES.map(({ value }) => value).filter((place) => kept.includes(place)),
    })
  }
  return (
    <CheckboxGroup
      id="places"
      label={FORM.place.heading}
      labelSize="hidden"
      hint="Tick both if it went on in both."
      value={ticked}
      options={OPTIONS}
      onChange={onChange}
    />
  )
}
