/**
 * To be imported before anything that loads msgpackr. Its native helper is not installed here (see `overrides` in
 * package.json): an empty package stands in its place, which msgpackr takes for the helper, so that it would throw and
 * catch an error at every message that it reads.
 */
// biome-ignore lint/style/noProcessEnv: the only switch that msgpackr has; nothing is read here
process.env.MSGPACKR_NATIVE_ACCELERATION_DISABLED = 'true'
