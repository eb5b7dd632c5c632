/** The newest format of documents this app reads. */
export const FORMAT = 1
