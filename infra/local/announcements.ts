/** An event of SES on its way to a topic. `at` is in milliseconds since 1970. */
export interface Announcement {
  readonly at: number;
  readonly topicArn: string;
  readonly message: string;
}

/** What SES has yet to tell, in the order of the instants at which it will. */
export interface Announcements {
  add(more: readonly Announcement[]): void;
  nextAt(): number | undefined;
  /** Takes out those whose instant has come. */
  takeDue(now: number): readonly Announcement[];
}

/** Makes an empty list. */
export function createAnnouncements(): Announcements {
  let coming: readonly Announcement[] = [];
  return {
    add: (more) => {
      coming = [...coming, ...more].sort((a, b) => a.at - b.at);
    },
    nextAt: () => coming[0]?.at,
    takeDue: (now) => {
      const due = coming.filter(({ at }) => at <= now);
      coming = coming.slice(due.length);
      return due;
    },
  };
}
