/** A question of the opening and the story (index) that answers it. */
export interface TeaserLink {
  readonly text: string;
  readonly story: number;
}
