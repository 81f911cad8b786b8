// Words of the form that a new deputy may not know, explained where they stand. The words themselves stay as on paper.

const TERM_HINTS: Readonly<Record<string, string>> = {
  'lado-advice': 'LADO: the local authority’s officer for allegations against staff',
  iwf: 'It has child abuse images taken off the internet. Do not look at them to report them',
  'breach-of-aup': 'AUP: acceptable use policy, the rules everyone agreed to',
}

export function withTermHints<Option extends { readonly value: string }>(
  options: readonly Option[],
): readonly (Option & { readonly hint?: string })[] {
  return options.map((option) => {
    const hint = TERM_HINTS[option.value]
    return hint === undefined ? option : { ...option, hint }
  })
}
