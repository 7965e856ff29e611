package io.jenkins.plugins.veeam.operation;

import io.jenkins.plugins.veeam.client.EnterpriseManagerException;
import io.jenkins.plugins.veeam.client.MalformedException;
import io.jenkins.plugins.veeam.client.NotFoundException;
import io.jenkins.plugins.veeam.client.RefusedException;
import io.jenkins.plugins.veeam.client.SessionLostException;
import io.jenkins.plugins.veeam.client.UnavailableException;

/** What the client may bring instead of an answer. */
final class Fault {

    private Fault() {}

    /** It never left. */
    static UnavailableException noConnection() {
        return new UnavailableException("dr-site can't be reached.", true);
    }

    /** It may have been carried out. */
    static UnavailableException broken() {
        return new UnavailableException("The connection to dr-site failed.", false);
    }

    static SessionLostException sessionLost() {
        return new SessionLostException("dr-site no longer knows the logon session.", false);
    }

    static NotFoundException notFound() {
        return new NotFoundException("Not found on dr-site.", true);
    }

    /** Enterprise Manager itself said no. */
    static RefusedException refused() {
        return new RefusedException("dr-site refused access.", true);
    }

    /** The same, in its own words. */
    static RefusedException forbidden() {
        RefusedException refused = refused();
        refused.saying("Access denied.");
        return refused;
    }

    /** Another certificate than was pinned: the request never left. */
    static RefusedException certificate() {
        return new RefusedException("The certificate of dr-site isn't the pinned one.", true);
    }

    /** Something on the way said no. */
    static RefusedException blocked() {
        return new RefusedException("Something blocked access.", false);
    }

    static MalformedException malformed() {
        return new MalformedException("dr-site answered with a web page.", false);
    }

    /** Busy: Veeam says so, and how long to leave it alone. */
    static EnterpriseManagerException busy(long retryAfter) {
        return new UnavailableException("dr-site answered HTTP 503: Busy with a backup.", false)
                .saying("Busy with a backup.")
                .retryAfter(retryAfter);
    }

    /** Enterprise Manager answers with an error of its own, after which nobody knows. */
    static EnterpriseManagerException error(String words) {
        return new UnavailableException("dr-site answered HTTP 500.", false).saying(words);
    }

    /** Not from Enterprise Manager itself. */
    static NotFoundException foreignNotFound() {
        return new NotFoundException("Something answered that it wasn't found.", false);
    }
}
