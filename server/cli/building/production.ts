/**
 * To be imported before the libraries, some of which ask for it as they load: without it mutative checks at every fold what only
 * whoever writes the rules can get wrong, and Colyseus writes hints to the console. Who says another gets that.
 */
// biome-ignore lint/style/noProcessEnv: where the libraries look
process.env.NODE_ENV ||= 'production'
