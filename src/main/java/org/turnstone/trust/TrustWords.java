package org.turnstone.trust;

import jakarta.enterprise.context.ApplicationScoped;
import org.turnstone.trust.TrustView.Level;
import org.turnstone.trust.TrustView.Piece;

/** Says a verdict and its evidence in sentences. */
@ApplicationScoped
public class TrustWords {

    private final TrustTexts texts;

    TrustWords(TrustTexts texts) {
        this.texts = texts;
    }

    /** What is shown of a verdict. */
    public TrustView of(Verdict verdict) {
        var evidence = verdict.evidence().stream()
                .map(one -> new Piece(one.weight(), sentence(one)))
                .toList();
        return switch (verdict) {
            case Verdict.Verified _ ->
                new TrustView(Level.VERIFIED, texts.markVerified(), texts.summaryVerified(), "", evidence);
            case Verdict.NothingKnown unknown ->
                new TrustView(
                        Level.UNKNOWN,
                        // Where nothing ever is verified, to say so beside each name would only be noise.
                        unknown.asked() ? texts.markUnknown() : texts.title(),
                        texts.summaryUnknown(),
                        "",
                        evidence);
            case Verdict.Careful careful ->
                new TrustView(
                        Level.CAREFUL,
                        texts.markCareful(),
                        texts.summaryCareful(),
                        sentence(careful.reason()),
                        evidence);
            case Verdict.Dangerous dangerous ->
                new TrustView(
                        Level.DANGEROUS,
                        texts.markDangerous(),
                        texts.summaryDangerous(),
                        sentence(dangerous.reason()),
                        evidence);
        };
    }

    private String sentence(Evidence evidence) {
        String about = evidence.about();
        String against = evidence.against();
        return switch (evidence.kind()) {
            case DISGUISED_PROGRAM -> texts.disguisedProgram(about);
            case LOOKALIKE_DOMAIN -> texts.lookalikeDomain(about, against);
            case DMARC_FAIL_KNOWN -> texts.dmarcFailKnown(about);
            case DMARC_FAIL -> texts.dmarcFail(about);
            case KNOWN_NAME -> texts.knownName(about, against);
            case NAME_HOLDS_ADDRESS -> texts.nameHoldsAddress(about, against);
            case MIXED_SCRIPTS -> texts.mixedScripts(about);
            case NEARLY_KNOWN_DOMAIN -> texts.nearlyKnownDomain(about, against);
            case ANSWERS_LEAVE_KNOWN -> texts.answersLeaveKnown(about, against);
            case UNCLEAR_SENDER -> texts.unclearSender();
            case MISLEADING_LINK -> texts.misleadingLink(about, against);
            case PROGRAM -> texts.program(about);
            case DMARC_PASS -> texts.dmarcPass(about);
            case VERIFIED_MARK -> texts.verifiedMark(about);
            case DKIM_OF_SENDER -> texts.dkimOfSender(about);
            case SPF_OF_SENDER -> texts.spfOfSender(about);
            case NOT_ASKED -> texts.notAsked();
            case NO_RESULTS -> texts.noResults();
            case DMARC_NONE -> texts.dmarcNone(about);
            case DMARC_UNSURE -> texts.dmarcUnsure(about);
            case DMARC_PASSED_ON -> texts.dmarcPassedOn(about);
            case DMARC_BY_LIST -> texts.dmarcByList(about, against);
            case DMARC_NOT_ENFORCED -> texts.dmarcNotEnforced(about);
            case DKIM_PASS -> texts.dkimPass(about);
            case DKIM_FAIL -> texts.dkimFail();
            case DKIM_NONE -> texts.dkimNone();
            case DKIM_UNSURE -> texts.dkimUnsure();
            case SPF_PASS -> texts.spfPass(about);
            case SPF_FAIL -> texts.spfFail(about);
            case SPF_NONE -> texts.spfNone();
            case SPF_UNSURE -> texts.spfUnsure();
            case ARC_PASS -> texts.arcPass();
            case ARC_FAIL -> texts.arcFail();
            case WRITTEN_TO -> texts.writtenTo(about);
            case HEARD_BEFORE -> texts.heardBefore(about);
            case FIRST_CONTACT -> texts.firstContact(about);
            case NO_SENDER -> texts.noSender();
            case KNOWN_NAME_BY_SERVICE -> texts.knownNameByService(about, against);
            case SENT_BY_ANOTHER -> texts.sentByAnother(about);
            case ANSWERS_ELSEWHERE -> texts.answersElsewhere(about);
            case LINK_ELSEWHERE -> texts.linkElsewhere(about, against);
            case PAGE_ATTACHED -> texts.pageAttached(about);
            case MACROS_ATTACHED -> texts.macrosAttached(about);
        };
    }
}
