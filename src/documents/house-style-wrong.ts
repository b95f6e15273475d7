/** The file of the house style is not what it must be. Its message is Dutch, for who keeps that file. */
export class HouseStyleWrong extends Error {}
