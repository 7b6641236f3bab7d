package org.turnstone.search;

import jakarta.enterprise.context.RequestScoped;
import java.text.ListFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.turnstone.account.Account;
import org.turnstone.imap.MessageSummary;
import org.turnstone.mail.Uid;
import org.turnstone.mail.UidValidity;
import org.turnstone.mailbox.Dividers;
import org.turnstone.mailbox.ListViews;
import org.turnstone.mailbox.Mailboxes;
import org.turnstone.mailbox.RowView;
import org.turnstone.web.Visit;

/** Makes the page's list out of what was found in several folders: the newest first, whichever folder it lies in. */
@RequestScoped
class ResultViews {

    private final ListViews lists;
    private final SearchTexts texts;
    private final Visit visit;

    ResultViews(ListViews lists, SearchTexts texts, Visit visit) {
        this.lists = lists;
        this.texts = texts;
        this.visit = visit;
    }

    /** What was found, under its dates. */
    List<ResultsView.Section> sections(Asked asked, List<Answer.Hits> answers) {
        Marker marker = new Marker(asked.query().words());
        return Dividers.divide(
                sorted(answers),
                (hit, _) -> visit.dates().heading(hit.message().receivedAt()),
                (heading, hits) -> new ResultsView.Section(
                        heading,
                        hits.stream()
                                .map(hit -> view(
                                        asked.account(),
                                        asked.tree(),
                                        marker,
                                        hit.place(),
                                        hit.validity(),
                                        hit.message()))
                                .toList()));
    }

    private record Hit(Place place, UidValidity validity, MessageSummary message) {}

    private static List<Hit> sorted(List<Answer.Hits> answers) {
        return answers.stream()
                .flatMap(hits -> hits.rows().stream()
                        .map(row -> new Hit(hits.place(), hits.found().validity(), row)))
                .sorted(Comparator.comparing((Hit hit) -> hit.message().receivedAt())
                        .reversed())
                .toList();
    }

    /** One hit. */
    HitView view(
            Account account,
            Mailboxes.Tree tree,
            Marker marker,
            Place place,
            UidValidity validity,
            MessageSummary message) {
        RowView row = lists.rows(account, tree, place.path()).row(validity, message, null);
        return new HitView(row, place.label(), marker.cut(row.subject()), marker.cut(row.preview()));
    }

    /** The folders that hold more than was named. */
    List<ResultsView.More> more(SearchAddress address, List<Answer.Hits> answers) {
        return answers.stream()
                .flatMap(hits ->
                        Optional.ofNullable(hits.found().below()).map(below -> more(address, hits, below)).stream())
                .toList();
    }

    private ResultsView.More more(SearchAddress address, Answer.Hits hits, Uid last) {
        int count = hits.found().total() - hits.found().newest().size();
        String folder = hits.place().label();
        return new ResultsView.More(
                hits.found().whole()
                        ? texts.moreIn(count, visit.numbers().count(count), folder)
                        : texts.perhapsMoreIn(folder),
                address.more(hits.place(), last),
                "more-" + hits.place().key() + "-" + last);
    }

    /** What is said beside the list of what could not be taken word for word. */
    List<String> remarks(Query query, Places places) {
        List<String> said = new ArrayList<>(query.remarks().stream()
                .map(remark -> switch (remark) {
                    case Remark.UnknownOperator(var name) -> texts.unknownOperator(name);
                    case Remark.UnknownValue(var operator, var value) ->
                        value.isBlank()
                                ? texts.emptyValue(operator.word())
                                : texts.unknownValue(operator.word(), value);
                    case Remark.FolderForAll() -> texts.folderForAll();
                    case Remark.TooLong() -> texts.tooLong();
                })
                .distinct()
                .toList());
        places.unknown().forEach(name -> said.add(texts.unknownFolder(name)));
        return said;
    }

    /** Names for a sentence: "Junk and Trash". */
    String names(List<Place> places) {
        return ListFormat.getInstance(visit.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(places.stream().map(Place::label).toList());
    }
}
