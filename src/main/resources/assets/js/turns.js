/**
 * The requests of one form, one after the other: each takes up the draft that the one before has made, so that two of
 * them never make two drafts, and Send knows what is still on its way.
 */
const forms = new WeakMap()

/** Does the work when its turn comes; what it resolves to tells whether it went well. */
export function inTurn(form, work) {
  const state = joined(form)
  const turn = state.last.then(work)
  state.last = turn.catch(() => false).then((well) => gone(form, state, well))
  return turn
}

/** Work that is on its way too, and keeps nobody waiting but Send. */
export function meanwhile(form, working) {
  const state = joined(form)
  working.catch(() => false).then((well) => gone(form, state, well))
  return working
}

/** Nothing where no request is on its way; else a promise of whether all of them went well. */
export function onTheirWay(form) {
  return forms.get(form)?.drained ?? null
}

function joined(form) {
  const state = forms.get(form) ?? { last: Promise.resolve(), waiting: 0, well: true }
  state.drained ??= new Promise((empty) => (state.empty = empty))
  state.waiting++
  forms.set(form, state)
  return state
}

function gone(form, state, well) {
  state.well &&= well !== false
  if (--state.waiting > 0) return
  forms.delete(form)
  state.empty(state.well)
}
